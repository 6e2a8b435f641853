using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>For generated code: calls what the user wrote, a hand-written module or a method of the network's class.</summary>
/// <remarks>
/// Such code has a dispose scope of its own and handles of its own on its inputs. What it keeps lives on, in fields of its module and as
/// parameters and buffers; what it leaves is freed when it returns or throws. A field that holds a registered buffer stays that buffer when
/// the code assigns it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OwnCode
{
    internal const DynamicallyAccessedMemberTypes Fields =
        DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    /// <summary>Calls a hand-written module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="input">Its input.</param>
    /// <returns>Its result: a tensor that belongs to the current dispose scope and that the module does not keep.</returns>
    /// <exception cref="InvalidOperationException">The module returned null.</exception>
    [DebuggerStepThrough]
    public static Tensor Call<[DynamicallyAccessedMembers(Fields)] T>(T module, Tensor input)
        where T : nn.Module<Tensor, Tensor>
    {
        ArgumentNullException.ThrowIfNull(module);
        return Call(module, module.call, input);
    }

    /// <summary>Calls a method with one parameter.</summary>
    /// <param name="owner">The module whose fields the method may assign.</param>
    /// <param name="code">The method.</param>
    /// <param name="input">Its argument.</param>
    /// <returns>Its result: a tensor that belongs to the current dispose scope and that the module does not keep.</returns>
    /// <exception cref="InvalidOperationException">The method returned null.</exception>
    [DebuggerStepThrough]
    public static Tensor Call<[DynamicallyAccessedMembers(Fields)] T>(T owner, Func<Tensor, Tensor> code, Tensor input)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(code);
        return CallMany(owner, inputs => code(inputs[0]), input);
    }

    /// <summary>Calls a method with several parameters.</summary>
    /// <param name="owner">The module whose fields the method may assign.</param>
    /// <param name="code">The method, on a list of its arguments.</param>
    /// <param name="inputs">Its arguments.</param>
    /// <returns>Its result: a tensor that belongs to the current dispose scope and that the module does not keep.</returns>
    /// <exception cref="InvalidOperationException">The method returned null.</exception>
    [DebuggerStepThrough]
    public static Tensor CallMany<[DynamicallyAccessedMembers(Fields)] T>(T owner, Func<Tensor[], Tensor> code, params Tensor[] inputs)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(inputs);
        using var scope = NewDisposeScope();
        var state = KeptState.Of(owner);
        Tensor? result;
        try
        {
            result = code(Array.ConvertAll(inputs, input => input.alias()));
        }
        finally
        {
            state.Keep();
        }

        if (result is null)
        {
            throw new InvalidOperationException("A tensor was expected, and null was returned.");
        }

        // A result that is kept, or that was there before, stays the owner's.
        return (scope.Contains(result) ? result : result.alias()).MoveToOuterDisposeScope();
    }
}
