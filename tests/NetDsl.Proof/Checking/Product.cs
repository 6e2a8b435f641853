using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using NetDsl.Proof.Language;
using static TorchSharp.torch;

namespace NetDsl.Proof.Checking;

/// <summary>A generated network, by reflection.</summary>
internal sealed class Product(nn.Module module) : IDisposable
{
    private readonly MethodInfo _call = module.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Single(method => method.Name == "call");

    public nn.Module Module => module;

    public static Product Create(Type type, Class declared, IReadOnlyDictionary<string, object> hyperparameters)
    {
        var constructor = type.GetConstructors().Single();
        var arguments = constructor.GetParameters().Select(parameter => Convert.ChangeType(
            hyperparameters[declared.Parameters.Single(item => item.Name == parameter.Name).Name], parameter.ParameterType,
            CultureInfo.InvariantCulture)).ToArray();
        return new((nn.Module)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null));
    }

    /// <summary>What forward returns.</summary>
    public IReadOnlyList<Tensor> Call(IReadOnlyList<Tensor> inputs) =>
        _call.Invoke(module, BindingFlags.DoNotWrapExceptions, null, [.. inputs], null) switch
        {
            Tensor only => [only],
            ITuple several => [.. Enumerable.Range(0, several.Length).Select(i => (Tensor)several[i]!)],
            var other => throw new InvalidOperationException($"forward returns {other}."),
        };

    public void Dispose() => module.Dispose();
}
