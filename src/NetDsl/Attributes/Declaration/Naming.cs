namespace NetDsl;

/// <summary>How layers that have no name of their own are named; the names are the keys of <c>state_dict</c>.</summary>
public enum Naming
{
    /// <summary>The layer's family and a running number of that family: <c>conv1</c>, <c>bn1</c>, <c>relu1</c>, <c>conv2</c>, …</summary>
    Typed,

    /// <summary>
    /// The layer's position, from 0, as PyTorch's <c>nn.Sequential</c> counts: <c>0</c>, <c>1</c>, <c>2</c>, … Layers without
    /// parameters are counted too. The fields are the family and the position: <c>conv0</c>, <c>bn1</c>, <c>relu2</c>.
    /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Sequential.html">Sequential</see>
    /// </summary>
    Sequential,
}
