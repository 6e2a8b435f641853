namespace NetDsl.Tests.Modules;

/// <summary>A factor a feature.</summary>
[Network(3, 5)]
[Scale(0.25)]
public partial class ScaledFeatures;

/// <summary>A factor a channel.</summary>
[Network(5, 3, 2)]
[Scale]
public partial class ScaledChannels;

/// <summary>A token in front.</summary>
[Network(3, 5)]
[ClassToken]
public partial class Tokens;

/// <summary>A vector added at each position.</summary>
[Network(3, 5)]
[PositionEmbedding]
public partial class Positions;

/// <summary>Enough positions for statistics.</summary>
[Network(40, 50)]
[PositionEmbedding(Std = 0.5)]
public partial class ManyPositions;

/// <summary>Sequences of up to four steps.</summary>
[Network(Dim.Any, 5)]
[PositionEmbedding(MaxLength = 4)]
public partial class ShortSequences;

/// <summary>The same with sines and cosines.</summary>
[Network(Dim.Any, 5)]
[PositionEmbedding(MaxLength = 4, Sinusoidal = true)]
public partial class ShortWaves;
