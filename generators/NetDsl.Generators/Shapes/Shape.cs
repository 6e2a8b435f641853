using NetDsl.Generators.Common;

namespace NetDsl.Generators.Shapes;

/// <summary>Which axis of a value holds the channels or features.</summary>
internal enum Layout
{
    /// <summary>Not decided yet: the next layer decides.</summary>
    Open,

    /// <summary>(C, L), (C, H, W), (C, D, H, W): what convolutions, pooling and BatchNorm read.</summary>
    ChannelsFirst,

    /// <summary>(T, F), or (H, W, C) of a permuted feature map: what Linear and LayerNorm read.</summary>
    FeaturesLast,
}

/// <summary>The shape of a value without the batch dimension.</summary>
internal sealed record Shape(EquatableArray<Dim> Dims, Layout Layout)
{
    public static Shape Of(IEnumerable<Dim> dims, Layout layout) => new(dims.ToEquatableArray(), layout);

    public int Rank => Dims.Count;

    /// <summary>Channels of a feature map, features of a vector: the axis after the batch.</summary>
    public Dim Channels => Dims[0];

    public Dim Last => Dims[Rank - 1];

    public IEnumerable<Dim> Spatial => Dims.Skip(1);

    /// <summary>PyTorch's letters for the axes of <see cref="Spatial"/>.</summary>
    public string SpatialAxes => Rank switch { 2 => "L", 3 => "H, W", _ => "D, H, W" };

    /// <summary>Whether it has axes that a window can slide over, or was treated as a feature map.</summary>
    public bool IsFeatureMap => Layout != Layout.FeaturesLast && (Rank > 2 || (Rank == 2 && Layout == Layout.ChannelsFirst));

    /// <summary>The number of values per channel and sample; null where it is known only at run time.</summary>
    public long? ValuesPerChannel => Product(Spatial).Size;

    public static Dim Product(IEnumerable<Dim> dims) => dims.Aggregate((Dim)1, (product, dim) => product * dim);

    public static Dim Sum(IEnumerable<Dim> dims) => dims.Aggregate((Dim)0, (sum, dim) => sum + dim);

    /// <summary>The same shape with this layout, where nothing above has decided it.</summary>
    public Shape ReadAs(Layout layout) => Rank == 2 && Layout == Layout.Open ? this with { Layout = layout } : this;

    /// <summary>The same shape with the layout that an attribute gives; one axis has none.</summary>
    public Shape With(Layout? given) => given is { } layout && Rank > 1 ? this with { Layout = layout } : this;

    /// <summary>The same layout with another size of an axis, which counts from 1.</summary>
    public Shape WithSize(int axis, Dim size) => Of(Dims.Select((dim, index) => index == axis - 1 ? size : dim), Layout);

    /// <summary>Another size of the last axis; on a feature map the channels stay where they are.</summary>
    public Shape WithLast(Dim size) => WithFeatures(size) with { Layout = IsFeatureMap ? Layout : Layout.FeaturesLast };

    /// <summary>The same shape as steps, whatever it was above.</summary>
    public Shape AsSteps => this with { Layout = Layout.FeaturesLast };

    /// <summary>The same layout with other channels and positions.</summary>
    public static Shape FeatureMap(Dim channels, IEnumerable<Dim> spatial) => Of(spatial.Prepend(channels), Layout.ChannelsFirst);

    /// <summary>The same first axis with other positions. Channels that are known to come last still do.</summary>
    public Shape WithSpatial(IEnumerable<Dim> spatial) =>
        Of(spatial.Prepend(Channels), Layout == Layout.FeaturesLast ? Layout : Layout.ChannelsFirst);

    /// <summary>Another number of features on the last axis.</summary>
    public Shape WithFeatures(Dim features) => Of(Dims.Take(Rank - 1).Append(features), Layout.FeaturesLast);

    /// <summary><c>(32, 26, 26)</c>.</summary>
    public override string ToString() => $"({Sizes.Join(Dims)})";

    /// <summary><c>(N, 32, 26, 26)</c>.</summary>
    public string Batched => Rank == 0 ? "(N)" : $"(N, {Sizes.Join(Dims)})";
}
