using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>What a call does to gradients.</summary>
internal enum Switch
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It turns them off.</summary>
    Off,

    /// <summary>It turns them on, or whether it does is only known at run time.</summary>
    Other,
}

/// <summary>TorchSharp's functions that turn gradients on and off until what they give back is disposed.</summary>
internal static class Switches
{
    /// <summary>What a value does that is made here.</summary>
    public static Switch Of(IOperation? value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is not IInvocationOperation call || call.TargetMethod.ContainingType.ToDisplayString() != "TorchSharp.torch"
            ? Switch.None
            : call.TargetMethod.Name switch
            {
                "no_grad" => Switch.Off,
                "inference_mode" => Given(call) is true ? Switch.Off : Switch.Other,
                "enable_grad" or "set_grad_enabled" => Given(call) is false ? Switch.Off : Switch.Other,
                _ => Switch.None,
            };
    }

    /// <summary>The flag that a function is given, or its default; null where it is no constant.</summary>
    private static bool? Given(IInvocationOperation call) =>
        call.Arguments.Length == 1 && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: bool flag } ? flag : null;
}
