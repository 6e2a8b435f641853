using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// The sizes of a window, which take one for each axis, where they are probably the arguments of PyTorch's constructor in their order:
/// <c>[Conv(3, 64, 3)]</c> on three channels, <c>[MaxPool(3, 2)]</c>. Sizes in an array are meant as sizes, and so are those of a layer
/// that has another argument with one for each axis.
/// </summary>
/// <param name="context">The layer.</param>
/// <param name="channels">Its first argument; null for a pooling, which has none.</param>
/// <param name="sizes">The sizes.</param>
/// <param name="paddings">Its paddings.</param>
/// <param name="input">Its input.</param>
/// <param name="settings">The settings that follow the kernel in PyTorch's constructor.</param>
internal sealed class PyTorchOrder(
    LayerContext context, Dim? channels, EquatableArray<Dim> sizes, EquatableArray<Dim> paddings, Shape input, params string[] settings)
{
    private const string Sizes = nameof(Conv.Settings.KernelSize);
    private const string Stride = nameof(Conv.Settings.Stride);
    private const string Padding = nameof(Conv.Settings.Padding);

    /// <summary>The largest size that a window usually has.</summary>
    private const int LargestWindow = 11;

    /// <summary>Whether the layer adds what the window needs.</summary>
    public bool IsSame { get; init; }

    /// <summary>Whether any window fits, however large.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>Whether a window may reach beyond the input.</summary>
    public bool IsCeil { get; init; }

    /// <summary>Warns of sizes in PyTorch's order. False, with an error, where they do not fit the input.</summary>
    public bool Check()
    {
        if (sizes.Count < 2 || !context.IsListed(Sizes) || settings.Any(context.HasList))
        {
            return true;
        }

        var axes = input.Rank - 1;
        var reading = sizes.Count != axes ? Misfit() : axes == 2 ? OfTwo() : OfThree();
        if (reading is not { } order)
        {
            return true;
        }

        var fits = sizes.Count == axes &&
            (IsTransposed || IsCeil || !input.Spatial.Where((dim, axis) => sizes[axis].Size > (dim + (Padded * 2)).Size).Any());
        order.Report(context, fits, $"a window of {string.Join("×", sizes)}", input);
        return fits;
    }

    /// <summary>What the layer adds to each side of the input: one number, or any where it adds what the window needs.</summary>
    private Dim Padded => IsSame ? Dim.Any : paddings.Count == 1 ? paddings[0] : 0;

    private bool HasInputChannels => channels is { IsKnown: true } given && given == input.Channels;

    /// <summary>Whether nothing tells the axes apart: an image of equal sides, or of any size.</summary>
    private bool IsSquare => input.Spatial.Distinct().Count() == 1 || input.Spatial.All(dim => dim.Size is null);

    /// <summary>Whether the first two sizes are a usual kernel and its stride, and Stride is not given.</summary>
    private bool AreKernelAndStride => !context.IsGiven(Stride) && (sizes[0].Size, sizes[1].Size) switch
    {
        (3 or 5 or 7 or 9 or LargestWindow, 1 or 2) or (4, 2) => true,
        (7 or 8 or LargestWindow, 4) => IsSquare,
        _ => false,
    };

    /// <summary>
    /// Whether the first size is rather a number of channels: no fewer than the input has, or no usual window where the axes are alike.
    /// </summary>
    private bool IsNumberOfChannels => sizes[0].Size is null || sizes[0].Size >= channels!.Value.Size || (IsSquare && !sizes.All(IsUsual));

    private static bool IsUsual(Dim size) => size.Size <= LargestWindow && size % 2 == 1;

    /// <summary>Whether the window lies along one of two axes that differ, or belongs to a factorised pair such as 3×1 and 1×3.</summary>
    private bool IsAlongOneAxis => !IsSquare || context.Display(Padding) == "Padding.Same" || context.Surroundings.Network.Elements
        .Where(other => other.Attribute.Kind == context.Kind && other.Attribute.List(Sizes).Count == sizes.Count)
        .Select(other => Ones(other.Attribute.List(Sizes).Select(item => item.Display)))
        .Any(ones => ones.Count > 0 && !ones.SequenceEqual(Ones(sizes.Select(size => size.ToString()))));

    /// <summary>The axes along which a window has one element.</summary>
    private static List<int> Ones(IEnumerable<string> sizes) =>
        sizes.Select((size, axis) => size == "1" ? axis : -1).Where(axis => axis >= 0).ToList();

    /// <summary>As many sizes as axes, two.</summary>
    private Reading? OfTwo()
    {
        var (first, second) = (sizes[0], sizes[1]);
        if (first == second)
        {
            return IsStrideOfEqual(first.Size) ? Strided() : null;
        }

        if (AreKernelAndStride && (!HasInputChannels || !(channels!.Value.Size <= first.Size)))
        {
            var isMeant = second.Size > 1 ? channels is not null || IsSquare : channels is not null && (Padded.Size > 0 || !IsAlongOneAxis);
            return isMeant ? Strided() : null;
        }

        // A window over the whole of an axis: words of a sentence, or the electrodes of an EEG.
        if (!HasInputChannels || first == input.Dims[1] || second == input.Dims[2])
        {
            return null;
        }

        // A line of a usual length.
        if (first == 1 || (second == 1 && !(first.Size > LargestWindow)))
        {
            return IsAlongOneAxis ? null : AfterInput();
        }

        return IsNumberOfChannels ? AfterInput() : null;
    }

    /// <summary>As many sizes as axes, three.</summary>
    private Reading? OfThree()
    {
        if (HasInputChannels && sizes[0].Size > LargestWindow && IsNumberOfChannels)
        {
            return AfterInput();
        }

        var isPadding = AreKernelAndStride && sizes[2].Size == sizes[0].Size / 2 && !context.IsGiven(Padding);
        return isPadding && (sizes[1].Size == 2 || (channels is not null && !IsAlongOneAxis)) ? Strided() : null;
    }

    /// <summary>More or fewer sizes than axes; equal ones are sizes nevertheless.</summary>
    private Reading? Misfit() =>
        sizes.Distinct().Count() == 1 ? null
        : HasInputChannels && !(AreKernelAndStride && channels!.Value.Size > sizes[0].Size) ? AfterInput() ?? Strided()
        : Strided();

    /// <summary>
    /// Whether the second of two equal sizes is the stride: an upsampling by two, or patches that fill the input.
    /// </summary>
    private bool IsStrideOfEqual(long? size) => !context.IsGiven(Stride) && (IsTransposed
        ? size == 2 && input.Spatial.All(dim => dim != 1)
        : channels is not null && size > LargestWindow && input.Spatial.All(dim => dim.Size > size && dim.Size % size == 0));

    /// <summary>The input's channels come first.</summary>
    private Reading? AfterInput() => Named(sizes.Skip(2)) is { } named
        ? new(context.Kind, [(null, channels!.Value), ("", sizes[0]), ("", sizes[1]), .. named])
        : null;

    /// <summary>The stride comes after the kernel.</summary>
    private Reading? Strided() => Named(sizes.Skip(1)) is { } named
        ? new(context.Kind, [.. channels is { } given ? [("", given)] : Array.Empty<(string?, Dim)>(), ("", sizes[0]), .. named])
        : null;

    /// <summary>The values as settings; null where there are too many, or one is given by name too.</summary>
    private List<(string? Name, Dim Value)>? Named(IEnumerable<Dim> values)
    {
        var named = values.Zip(settings, (value, name) => ((string?)name, value)).ToList();
        return named.Count == values.Count() && !named.Exists(pair => context.IsGiven(pair.Item1!)) ? named : null;
    }

    /// <summary>An attribute's positional arguments as PyTorch's.</summary>
    /// <param name="Kind">The attribute's name.</param>
    /// <param name="Arguments">Each argument with the property that it means, "" where it stays, and null where it is inferred.</param>
    internal sealed record Reading(string Kind, IReadOnlyList<(string? Name, Dim Value)> Arguments)
    {
        /// <summary>Reports the arguments, with the names that the code fix writes.</summary>
        /// <param name="context">The layer.</param>
        /// <param name="fits">Whether the sizes fit the input too.</param>
        /// <param name="read">What the layer takes them for.</param>
        /// <param name="input">The layer's input.</param>
        public void Report(LayerContext context, bool fits, string read, Shape input)
        {
            var given = $"({Shapes.Sizes.Join(Arguments.Select(argument => argument.Value))})";
            var names = Arguments.Select(argument => argument.Name).Where(name => name is { Length: > 0 }).ToList();
            var reasons = new[]
            {
                Arguments.Any(argument => argument.Name is null) ? "the input's channels are inferred" : null,
                names.Count == 0 ? null : $"{Text.Are(names!)} named",
            };
            var why = Text.And(reasons.OfType<string>().ToList());
            if (fits)
            {
                context.ReportSuggesting(argument: null, Suggestion, Descriptors.PyTorchOrder, context.Label, read, given, Form, why);
            }
            else
            {
                context.ReportSuggesting(
                    argument: null, Suggestion, Descriptors.PyTorchOrderMisfit,
                    context.Label, read, input.ToString(), context.Source, given, Form, why);
            }
        }

        /// <summary>The names of the arguments, as the code fix reads them; "-" for one that goes.</summary>
        private string Suggestion => string.Join(",", Arguments.Select(argument => argument.Name ?? "-"));

        private string Form => $"{Kind}({Text.Join(Arguments
            .Where(argument => argument.Name is not null)
            .Select(argument => argument.Name == "" ? argument.Value.ToString() : $"{argument.Name} = {argument.Value}"))})";
    }
}
