using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>Several modules with the weights of one.</summary>
internal static class Copies
{
    /// <summary>The module, and copies of it behind it.</summary>
    /// <param name="first">The module.</param>
    /// <param name="another">Makes another of its kind.</param>
    /// <param name="count">How many there are in all.</param>
    public static T[] Of<T>(T first, Func<T> another, long count) where T : nn.Module
    {
        using var noGradients = no_grad();
        var modules = new T[count];
        for (var index = 0; index < count; index++)
        {
            modules[index] = index == 0 ? first : another();
            foreach (var (copy, original) in modules[index].parameters().Zip(first.parameters()))
            {
                copy.copy_(original);
            }
        }

        return modules;
    }
}
