using System.Reflection;
using Microsoft.CodeAnalysis;
using static TorchSharp.torch;

namespace NetDsl.Playground;

/// <summary>What a text says.</summary>
public sealed class Reading
{
    private readonly Compilation _compilation;
    private Assembly? _assembly;

    internal Reading(IReadOnlyList<Remark> remarks, IReadOnlyList<DeclaredNetwork> networks, Compilation compilation)
    {
        Remarks = remarks;
        Networks = networks;
        _compilation = compilation;
    }

    /// <summary>What is to say of it, from its start to its end.</summary>
    public IReadOnlyList<Remark> Remarks { get; }

    /// <summary>The networks and blocks that it declares, from its start to its end.</summary>
    public IReadOnlyList<DeclaredNetwork> Networks { get; }

    /// <summary>Compiles the text and creates one of its networks, with the defaults of its hyperparameters.</summary>
    /// <param name="name">The network's full name.</param>
    /// <exception cref="CannotRunException">The text has errors, or the network needs what the text does not give.</exception>
    public nn.Module Create(string name)
    {
        var type = Load().GetType(name) ?? throw new CannotRunException($"The text has no class '{name}'.");
        if (type.IsAbstract || type.ContainsGenericParameters || !type.IsSubclassOf(typeof(nn.Module)))
        {
            throw new CannotRunException($"'{name}' cannot be created: it is abstract, generic, or has no [Network] or [Block].");
        }

        var constructor = type.GetConstructors().MinBy(item => item.GetParameters().Count(parameter => !parameter.HasDefaultValue))
            ?? throw new CannotRunException($"'{name}' has no public constructor.");
        var missing = constructor.GetParameters()
            .Where(parameter => !parameter.HasDefaultValue)
            .Select(parameter => parameter.Name)
            .ToList();
        if (missing.Count > 0)
        {
            throw new CannotRunException($"'{name}' needs {string.Join(", ", missing)}: give each a default value to run it here.");
        }

        try
        {
            return (nn.Module)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
        }
        catch (TargetInvocationException exception)
        {
            throw new CannotRunException(exception.InnerException!.Message, exception);
        }
    }

    private Assembly Load()
    {
        if (_assembly is not null)
        {
            return _assembly;
        }

        using var stream = new MemoryStream();
        var result = _compilation.Emit(stream);
        if (!result.Success)
        {
            var errors = result.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new CannotRunException(errors == 1 ? "The text has an error." : $"The text has {errors} errors.");
        }

        return _assembly = Assembly.Load(stream.ToArray());
    }
}
