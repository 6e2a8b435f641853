using NetDsl.Generators.Common;

namespace NetDsl.Generators.Layers;

/// <summary>A scheme of torch.nn.init: its function, its parameters, and the ranks of the weights it accepts.</summary>
/// <param name="Function">The function: torch.nn.init's, or the library's own where TorchSharp's differs from PyTorch's.</param>
/// <param name="LeastRank">The minimum rank of a weight.</param>
/// <param name="MostRank">The maximum rank.</param>
/// <param name="Parameters">The attribute's properties that it accepts, in the function's order.</param>
internal sealed record InitScheme(InitializationFunction Function, int LeastRank, int MostRank, params InitParameter[] Parameters)
{
    private const int AnyRank = int.MaxValue;

    private static readonly InitParameter Gain = new("Gain", "gain", 1);
    private static readonly InitParameter[] Kaiming =
    [
        new("NegativeSlope", "a", 0),
        new("Mode", "mode", "FanInOut", "FanIn", "FanOut"),
        new(
            "Nonlinearity", "nonlinearity", "NonlinearityType",
            "LeakyReLU", "ReLU", "Linear", "Sigmoid", "Tanh", "Conv1D", "Conv2D", "Conv3D", "ConvTranspose1D", "ConvTranspose2D",
            "ConvTranspose3D"),
    ];

    /// <summary>Every scheme, by its name in the attribute's enum. Schemes that use fans, an identity or columns need a matrix.</summary>
    public static IReadOnlyDictionary<string, InitScheme> All { get; } = new Dictionary<string, InitScheme>(StringComparer.Ordinal)
    {
        ["Uniform"] = new(new("uniform_"), 0, AnyRank, new("Low", "low", 0), new("High", "high", 1)),
        ["Normal"] = new(new("normal_"), 0, AnyRank, new("Mean", "mean", 0), new InitParameter("Std", "std", 1).AtLeast(0)),
        ["TruncNormal"] = new(
            new("TruncNormal", IsOfLibrary: true), 0, AnyRank,
            new("Mean", "mean", 0), new InitParameter("Std", "std", 1).AtLeast(0), new("Low", "a", -2), new("High", "b", 2)),
        ["Constant"] = new(new("constant_"), 0, AnyRank, new InitParameter("Value", "val", 0).Always()),
        ["Ones"] = new(new("ones_"), 0, AnyRank),
        ["Zeros"] = new(new("zeros_"), 0, AnyRank),
        ["Eye"] = new(new("eye_"), 2, 2),
        ["Dirac"] = new(new("dirac_"), 3, 5),
        ["XavierUniform"] = new(new("xavier_uniform_"), 2, AnyRank, Gain),
        ["XavierNormal"] = new(new("XavierNormal", IsOfLibrary: true), 2, AnyRank, Gain),
        ["KaimingUniform"] = new(new("kaiming_uniform_"), 2, AnyRank, Kaiming),
        ["KaimingNormal"] = new(new("kaiming_normal_"), 2, AnyRank, Kaiming),
        ["Orthogonal"] = new(new("orthogonal_"), 2, AnyRank, Gain),
        ["Sparse"] = new(
            new("sparse_"), 2, 2,
            new InitParameter("Sparsity", "sparsity", 0.1).AtLeast(0).AtMost(1).Always(), new InitParameter("Std", "std", 0.01).AtLeast(0)),
    };

    /// <summary>Every property that some scheme accepts.</summary>
    public static IEnumerable<string> Properties =>
        All.Values.SelectMany(scheme => scheme.Parameters).Select(item => item.Property).Distinct();

    /// <summary>A property's value; null where the scheme does not accept it.</summary>
    public double? Number(Arguments arguments, string property) =>
        Array.Find(Parameters, parameter => parameter.Property == property)?.Read(arguments);

    public bool Fits(int rank) => rank >= LeastRank && rank <= MostRank;

    /// <summary>The weights it accepts, in words.</summary>
    public string Needs => (LeastRank, MostRank) switch
    {
        (2, 2) => "a matrix",
        (_, AnyRank) => $"{Text.Of(LeastRank)} or more dimensions",
        _ => $"{Text.Of(LeastRank)} to {Text.Of(MostRank)} dimensions",
    };
}

/// <summary>A property of [Init], its parameter in torch.nn.init, and its default there.</summary>
internal sealed record InitParameter(string Property, string Parameter, double Otherwise)
{
    /// <summary>A parameter that is a member of one of torch.nn.init's enums, its default first.</summary>
    public InitParameter(string property, string parameter, string type, params string[] members)
        : this(property, parameter, 0) => (Type, Members) = (type, members);

    /// <summary>The enum in torch.nn.init; null for a number.</summary>
    public string? Type { get; }

    public string[] Members { get; } = [];

    public double Least { get; private init; } = double.NegativeInfinity;

    public double Most { get; private init; } = double.PositiveInfinity;

    /// <summary>The function has no default of its own.</summary>
    public bool IsAlwaysWritten { get; private init; }

    public InitParameter AtLeast(double least) => this with { Least = least };

    public InitParameter AtMost(double most) => this with { Most = most };

    public InitParameter Always() => this with { IsAlwaysWritten = true };

    public double Read(Arguments arguments) => arguments.Number(Property, Otherwise, Accepts, Range);

    private string Range =>
        !double.IsInfinity(Most) ? $"from {Text.Of(Least)} to {Text.Of(Most)}"
        : !double.IsInfinity(Least) ? $"{Text.Of(Least)} or more"
        : "a finite number";

    private bool Accepts(double value) => value >= Least && value <= Most && !double.IsInfinity(value);
}
