using NetDsl.Generators.Common;

namespace NetDsl.Generators.Shapes;

/// <summary>Which axis of a value holds the channels or features.</summary>
internal enum Layout
{
    /// <summary>Nothing has decided yet: each layer reads it as it likes.</summary>
    Open,

    /// <summary>(C, L), (C, H, W), (C, D, H, W): what convolutions, pooling and BatchNorm read.</summary>
    ChannelsFirst,

    /// <summary>(T, F), or (H, W, C) of a map whose channels were moved: what Linear and LayerNorm read.</summary>
    FeaturesLast,
}

/// <summary>The shape of a value, batch dimension left out.</summary>
internal sealed record Shape(EquatableArray<Dim> Dims, Layout Layout)
{
    public static Shape Of(IEnumerable<Dim> dims, Layout layout) => new(dims.ToEquatableArray(), layout);

    public int Rank => Dims.Count;

    /// <summary>Channels of a feature map, features of a vector: the axis right after the batch.</summary>
    public Dim Channels => Dims[0];

    public Dim Last => Dims[Rank - 1];

    public IEnumerable<Dim> Spatial => Dims.Skip(1);

    /// <summary>A value with axes that a window can slide over, or that was treated so.</summary>
    public bool IsFeatureMap => Layout != Layout.FeaturesLast && (Rank > 2 || (Rank == 2 && Layout == Layout.ChannelsFirst));

    /// <summary>How many values one channel has in one sample, or null where that is only known at run time.</summary>
    public long? ValuesPerChannel => Product(Spatial).Size;

    public static Dim Product(IEnumerable<Dim> dims) => dims.Aggregate((Dim)1, (product, dim) => product * dim);

    public static Dim Sum(IEnumerable<Dim> dims) => dims.Aggregate((Dim)0, (sum, dim) => sum + dim);

    /// <summary>The same shape, read so from here on where nothing above has decided.</summary>
    public Shape ReadAs(Layout layout) => Rank == 2 && Layout == Layout.Open ? this with { Layout = layout } : this;

    /// <summary>Other channels and positions.</summary>
    public static Shape FeatureMap(Dim channels, IEnumerable<Dim> spatial) => Of(spatial.Prepend(channels), Layout.ChannelsFirst);

    /// <summary>Another number of features on the last axis.</summary>
    public Shape WithFeatures(Dim features) => Of(Dims.Take(Rank - 1).Append(features), Layout.FeaturesLast);

    /// <summary><c>(32, 26, 26)</c>.</summary>
    public override string ToString() => $"({Text.Join(Dims.Select(dim => dim.ToString()))})";

    /// <summary><c>(N, 32, 26, 26)</c>.</summary>
    public string Batched => $"(N{string.Concat(Dims.Select(dim => ", " + dim))})";
}
