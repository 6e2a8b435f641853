namespace TorchSharp.Utils;

/// <summary>The component name of a module's field, where it differs from the field's name.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class ComponentNameAttribute : Attribute
{
    /// <summary>The component's name in the state dictionary.</summary>
    public string? Name { get; set; }
}
