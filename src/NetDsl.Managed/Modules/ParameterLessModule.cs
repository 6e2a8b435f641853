namespace TorchSharp.Modules;

/// <summary>Marks modules that have no parameters and no buffers.</summary>
public interface IParameterLessModule;

internal static class ParameterLess
{
    internal static InvalidOperationException Refusal(string what) =>
        new($"Cannot register a {what} on a module that is declared 'parameter-less.'");

    internal static void Check(torch.nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
        {
            throw new InvalidOperationException("Submodules of a parameter-less module must also be parameter-less.");
        }
    }
}

/// <summary>A module with one input that has no parameters and no buffers, and refuses any.</summary>
public abstract class ParameterLessModule<T1, TResult> : torch.nn.Module<T1, TResult>, IParameterLessModule
{
    /// <summary>A module in training mode.</summary>
    /// <param name="name">The module's name, usually that of its class.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;

    /// <summary>Throws: the module has no buffers.</summary>
    public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer");

    /// <summary>Throws: the module has no parameters.</summary>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter");

    /// <summary>Registers a module as a child; it must have no parameters either.</summary>
    public override void register_module(string name, torch.nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with two inputs that has no parameters and no buffers, and refuses any.</summary>
public abstract class ParameterLessModule<T1, T2, TResult> : torch.nn.Module<T1, T2, TResult>, IParameterLessModule
{
    /// <summary>A module in training mode.</summary>
    /// <param name="name">The module's name, usually that of its class.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;

    /// <summary>Throws: the module has no buffers.</summary>
    public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer");

    /// <summary>Throws: the module has no parameters.</summary>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter");

    /// <summary>Registers a module as a child; it must have no parameters either.</summary>
    public override void register_module(string name, torch.nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with three inputs that has no parameters and no buffers, and refuses any.</summary>
public abstract class ParameterLessModule<T1, T2, T3, TResult> : torch.nn.Module<T1, T2, T3, TResult>, IParameterLessModule
{
    /// <summary>A module in training mode.</summary>
    /// <param name="name">The module's name, usually that of its class.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;

    /// <summary>Throws: the module has no buffers.</summary>
    public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer");

    /// <summary>Throws: the module has no parameters.</summary>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter");

    /// <summary>Registers a module as a child; it must have no parameters either.</summary>
    public override void register_module(string name, torch.nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with four inputs that has no parameters and no buffers, and refuses any.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, TResult> : torch.nn.Module<T1, T2, T3, T4, TResult>, IParameterLessModule
{
    /// <summary>A module in training mode.</summary>
    /// <param name="name">The module's name, usually that of its class.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;

    /// <summary>Throws: the module has no buffers.</summary>
    public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer");

    /// <summary>Throws: the module has no parameters.</summary>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter");

    /// <summary>Registers a module as a child; it must have no parameters either.</summary>
    public override void register_module(string name, torch.nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with five inputs that has no parameters and no buffers, and refuses any.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, TResult> : torch.nn.Module<T1, T2, T3, T4, T5, TResult>, IParameterLessModule
{
    /// <summary>A module in training mode.</summary>
    /// <param name="name">The module's name, usually that of its class.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;

    /// <summary>Throws: the module has no buffers.</summary>
    public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer");

    /// <summary>Throws: the module has no parameters.</summary>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter");

    /// <summary>Registers a module as a child; it must have no parameters either.</summary>
    public override void register_module(string name, torch.nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with six inputs that has no parameters and no buffers, and refuses any.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, T6, TResult> : torch.nn.Module<T1, T2, T3, T4, T5, T6, TResult>,
    IParameterLessModule
{
    /// <summary>A module in training mode.</summary>
    /// <param name="name">The module's name, usually that of its class.</param>
    protected ParameterLessModule(string name) : base(name)
    {
    }

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;

    /// <summary>Throws: the module has no buffers.</summary>
    public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer");

    /// <summary>Throws: the module has no parameters.</summary>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter");

    /// <summary>Registers a module as a child; it must have no parameters either.</summary>
    public override void register_module(string name, torch.nn.Module submodule)
    {
        ParameterLess.Check(submodule);
        base.register_module(name, submodule);
    }
}
