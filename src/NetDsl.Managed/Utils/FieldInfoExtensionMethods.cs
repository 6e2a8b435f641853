using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp;

/// <summary>How a field of a module is named as its component.</summary>
public static class FieldInfoExtensionMethods
{
    /// <summary>The name from <see cref="ComponentNameAttribute"/>, or else the field's own.</summary>
    public static string ComponentName(this FieldInfo field) =>
        field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
}
