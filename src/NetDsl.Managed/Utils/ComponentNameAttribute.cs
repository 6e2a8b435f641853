namespace TorchSharp.Utils;

/// <summary>Names the component that a module's field holds, where the field's own name is not to be used.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class ComponentNameAttribute : Attribute
{
    /// <summary>The component's name in the state dictionary.</summary>
    public string? Name { get; set; }
}
