namespace NetDsl.Generators.Spelling;

/// <summary>A layer, and what its foreign name says of its axes.</summary>
internal sealed record ForeignName(string Kind, ForeignAxes Axes);

/// <summary>Whose way of counting axes in a name it is, and so whose order of arguments.</summary>
internal enum ForeignAxes
{
    /// <summary>The name counts none.</summary>
    None,

    /// <summary>Conv2d.</summary>
    OfPyTorch,

    /// <summary>Conv2D, whose arguments start after the input's channels.</summary>
    OfKeras,
}
