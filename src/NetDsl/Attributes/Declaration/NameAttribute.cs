using TorchSharp.Utils;

namespace NetDsl;

/// <summary>
/// The key in <c>state_dict</c> of a module or a parameter that the user's part of a network holds in a field. Without it the key is the
/// field's name.
/// </summary>
/// <remarks>
/// <para>
/// Fields with an initialiser are registered after the layers, in their order: modules with
/// <see cref="TorchSharp.torch.nn.Module.register_module"/>, parameters with
/// <see cref="TorchSharp.torch.nn.Module.register_parameter"/>. So are auto-properties, whose key <c>[field: Name("head")]</c> gives.
/// Static ones are not.
/// </para>
/// <code>
/// [Name("head")]
/// private readonly Linear _head = torch.nn.Linear(8, 2);
/// </code>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_module">PyTorch</see></para>
/// </remarks>
[AttributeUsage(AttributeTargets.Field)]
public sealed class NameAttribute : ComponentNameAttribute
{
    /// <summary>Gives a field its key.</summary>
    /// <param name="key">The key. Any text without dots that is not empty.</param>
    public NameAttribute(string key) => Name = key;
}
