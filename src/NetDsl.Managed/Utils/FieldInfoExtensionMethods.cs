using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp;

/// <summary>The component name of a module's field.</summary>
public static class FieldInfoExtensionMethods
{
    /// <summary>The name from <see cref="ComponentNameAttribute"/>, or else the field's own.</summary>
    public static string ComponentName(this FieldInfo field) =>
        field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
}
