using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// The base of a network that is declared with attributes: a TorchSharp module from one tensor to one tensor.
/// </summary>
/// <remarks>
/// <para>
/// The generated part of the class holds the layers as fields, registers them in <c>RegisterLayers</c> and applies them in
/// <c>forward</c>. A class may also be written by hand on this base.
/// </para>
/// <para>Networks of several inputs or outputs have a base of their own, <see cref="Network{T1, T2, TResult}"/> and so on.</para>
/// </remarks>
public abstract class Network : Network<Tensor, Tensor>;
