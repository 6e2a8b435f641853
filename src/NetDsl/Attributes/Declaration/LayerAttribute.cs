namespace NetDsl;

/// <summary>
/// One layer of a network. The layers of a class apply in the order in which they are written, each to the value the one before it gives.
/// </summary>
/// <remarks>
/// <para>
/// Input channels and features are inferred, and so is the dimension: <c>[Conv(32, 3)]</c> is a <c>Conv1d</c>, <c>Conv2d</c> or
/// <c>Conv3d</c> by the value it gets. In the shapes below N is the batch, C the channels, and D, H, W or L the spatial axes.
/// </para>
/// <para>
/// A size or a count is an int, or an expression over the parameters of the class's primary constructor, its hyperparameters:
/// <c>nameof(width)</c>, <c>nameof(width) + " * 4"</c>. Several sizes are an array: <c>new[] { 2, 1 }</c>, or
/// <c>new object[] { nameof(stride), 1 }</c>. A probability is a number, or an expression over double parameters.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : ElementAttribute
{
    /// <summary>The kinds of layer are this library's: the generator writes each in its own way.</summary>
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name in <c>state_dict</c> and the name of its field. Left out: the family and a running number, <c>conv1</c>,
    /// <c>bn1</c>, <c>fc1</c>, … A dotted name, <c>"features.0"</c>, nests: the weights' keys are those of a PyTorch model whose
    /// child <c>features</c> holds a child <c>0</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// The condition under which the layer exists; otherwise its input passes unchanged, and <c>state_dict</c> has no key of it. Left out:
    /// always. A condition over hyperparameters: <c>nameof(useSe)</c> or <c>"!useSe"</c> of a bool, comparisons of numbers,
    /// <c>nameof(stride) + " == 1"</c>, and of an enum with a member, <c>nameof(kind) + " == Wide"</c>; <c>&amp;&amp;</c>, <c>||</c> and
    /// brackets combine them. The shape is the same with and without the layer, as far as it is known before the network runs.
    /// </summary>
    public string? If { get; set; }

    /// <summary>
    /// Whether this is once more the layer above that has this <see cref="Name"/>: one module with one set of weights, which are trained by
    /// both. Its arguments are the same. Default: false.
    /// </summary>
    public bool Shared { get; set; }
}
