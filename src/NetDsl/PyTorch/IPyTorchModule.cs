namespace NetDsl;

/// <summary>A hand-written module that tells <see cref="ModuleExtensions.SavePyTorch"/> what it is in Python.</summary>
public interface IPyTorchModule
{
    /// <summary>
    /// A Python class of the name of the module's class that derives from <c>nn.Module</c>, with the same keys in <c>state_dict</c>. It
    /// finds <c>torch</c>, <c>nn</c> (torch.nn), <c>F</c> (torch.nn.functional) and <c>Tensor</c>.
    /// </summary>
    string PyTorchClass { get; }

    /// <summary>The arguments of its constructor in Python, <c>"16, 32, stride=2"</c>.</summary>
    string PyTorchArguments { get; }
}
