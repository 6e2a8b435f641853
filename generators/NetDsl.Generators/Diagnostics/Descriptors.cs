using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Diagnostics;

/// <summary>Every finding: its severity, texts and help page. The rules that raise them are in Planning and Layers.</summary>
internal static class Descriptors
{
    private const string Category = "NetDsl";
    private const string HelpPages = "https://github.com/netdsl/netdsl/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "NDSL001", "A network must be partial",
        "'{0}' must be partial, so that its layers can be generated. Add 'partial' to {1}.",
        "The generator writes the other half of the class, so the class and every type around it must be partial.");

    public static readonly DiagnosticDescriptor NotANetwork = Error(
        "NDSL002", "This class cannot be a network",
        "'{0}' is {1}. Expected a class that can be created and that derives from nothing but Network.",
        "The generated half derives from NetDsl.Network and is created with its layers: a static, abstract or file-local class, a record, a struct, or a class with another base cannot be one.");

    public static readonly DiagnosticDescriptor NoNetwork = Error(
        "NDSL003", "Layers without [Network]",
        "'{0}' has layers but no [Network]. Add [Network(…)] with the input's shape, the batch dimension left out.",
        "Layers are generated for a class with [Network], which gives the shape that the first layer gets.");

    public static readonly DiagnosticDescriptor LayerElsewhere = Error(
        "NDSL004", "Layers on a second partial declaration",
        "[{0}] is on another declaration of '{1}' than [Network]. Move it below [Network]: the order of attributes on two declarations is undefined.",
        "The layers of a network are the attributes of one declaration, read top to bottom. The order between two partial declarations depends on the order of files in the compilation.");

    public static readonly DiagnosticDescriptor NoLayers = Warning(
        "NDSL005", "A network without layers",
        "'{0}' has no layers, so its output is its input. Add layers below [Network].",
        "A network without layers compiles and gives back its input, which is seldom meant.");

    public static readonly DiagnosticDescriptor BadArgument = Error(
        "NDSL006", "An argument is out of range or of the wrong type",
        "{0}: {1} must be {2}. Got {3}.",
        "The layer that would be generated throws when it is created or called.");

    public static readonly DiagnosticDescriptor BadName = Error(
        "NDSL007", "A layer's name cannot be used",
        "{0}: the name '{1}' {2}",
        "Names are the keys of state_dict and the fields of the class: they must be unique, identifiers (dots nest them), and not hide a member of the module.");

    public static readonly DiagnosticDescriptor Tap = Error(
        "NDSL009", "A tap is unknown, doubled or unused",
        "{0}",
        "[Tap] names a value, and [From] and the joins take it by that name: it must stand above them, once, and be used.");

    public static readonly DiagnosticDescriptor WrongRank = Error(
        "NDSL101", "A layer needs another rank",
        "{0} needs {1} but gets {2} from {3}.{4}",
        "The layer is not defined for a value with that many dimensions and throws when it is called.");

    public static readonly DiagnosticDescriptor LinearOnFeatureMap = Error(
        "NDSL102", "Linear on a feature map",
        "{0} needs (F) or (T, F) but gets the feature map {1} from {2}. Put [Flatten] above it.",
        "Linear works on the last axis. On a feature map that is its width: it would compile into a layer that mixes columns and leaves channels and rows alone.");

    public static readonly DiagnosticDescriptor WindowTooLarge = Error(
        "NDSL103", "A window is larger than its padded input",
        "{0} has a window of {1}, but its input {2} from {3} is {4} with padding. Use a smaller kernel, more padding, or less stride or pooling above it.",
        "A convolution or pooling needs at least one position at which its window, dilation included, fits into the padded input.");

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = Error(
        "NDSL104", "Groups do not divide the channels",
        "{0}: Groups = {1} must divide its {2} channels, {3}. {4}",
        "A grouped convolution gives each group the same number of input channels and the same number of output channels.");

    public static readonly DiagnosticDescriptor JoinedShapesDiffer = Error(
        "NDSL105", "Joined shapes differ",
        "{0} joins {1} from {2} with {3} from [Tap] '{4}'. Expected {5}.",
        "The values that meet in a join must have shapes that fit each other.");

    public static readonly DiagnosticDescriptor SizeUnknown = Error(
        "NDSL106", "A size is needed that is only known at run time",
        "{0} needs {1} when it is created, but {2} from {3} leaves that open until run time. {4}",
        "A layer's weights are made before the first input arrives, so the sizes they depend on must be known when the code is generated.");

    public static readonly DiagnosticDescriptor OneSpatialElement = Error(
        "NDSL205", "InstanceNorm on one element",
        "{0} normalises each channel of each sample over its positions, but {1} from {2} has one position a channel. Remove it, or normalise before the last pooling.",
        "With one value the mean is the value and the variance is 0: the output no longer depends on the input (Ulyanov et al., arXiv 1607.08022).");

    public static readonly DiagnosticDescriptor DegenerateGroups = Error(
        "NDSL206", "GroupNorm or LayerNorm over too little",
        "{0}: {1}",
        "GroupNorm's groups must divide the channels and hold more than one value, and LayerNorm must see more than one value: over one value the output is always its bias (Wu and He, arXiv 1803.08494; Ba et al., arXiv 1607.06450).");

    /// <summary>All of them, by number.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        NotPartial, NotANetwork, NoNetwork, LayerElsewhere, NoLayers, BadArgument, BadName, Tap,
        WrongRank, LinearOnFeatureMap, WindowTooLarge, GroupsDoNotDivide, JoinedShapesDiffer, SizeUnknown,
        OneSpatialElement, DegenerateGroups);

    private static DiagnosticDescriptor Error(string id, string title, string message, string description) =>
        Descriptor(id, DiagnosticSeverity.Error, title, message, description);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string description) =>
        Descriptor(id, DiagnosticSeverity.Warning, title, message, description);

    private static DiagnosticDescriptor Descriptor(
        string id, DiagnosticSeverity severity, string title, string message, string description) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, $"{HelpPages}{id}.md");
}
