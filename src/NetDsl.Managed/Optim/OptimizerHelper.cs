using NetDsl.Managed.Serialization;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>The base of all optimizers: parameter groups, state, and their serialization.</summary>
public abstract class OptimizerHelper : Optimizer
{
    /// <summary>The default options of groups.</summary>
    protected OptimizerOptions _defaults = new();

    private readonly Dictionary<Parameter, OptimizerState> _states = new(ReferenceEqualityComparer.Instance);

    /// <summary>An optimizer without groups; derived classes add theirs.</summary>
    public OptimizerHelper()
    {
    }

    /// <summary>Writes options and state to a file.</summary>
    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    /// <summary>Writes options and state.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        var state = state_dict();
        writer.Write(GetType().Name);
        Leb128.Write(writer, state.Options.Count);
        Leb128.Write(writer, state.State.Count);
        foreach (var options in state.Options)
        {
            options.SaveStateDict(writer);
        }
        foreach (var entry in state.State)
        {
            entry.SaveStateDict(writer);
        }
    }

    /// <summary>Reads options and state from a file.</summary>
    /// <exception cref="InvalidDataException">It is the file of another optimizer.</exception>
    /// <exception cref="ArgumentException">It has other numbers of groups or parameters.</exception>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <summary>Reads options and state.</summary>
    /// <exception cref="InvalidDataException">It is the state of another optimizer.</exception>
    /// <exception cref="ArgumentException">It has other numbers of groups or parameters.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        var optimizer = reader.ReadString();
        if (optimizer != GetType().Name)
        {
            throw new InvalidDataException(
                $"Mismatched optimizer type: expected '{GetType().Name}', but found '{optimizer}' in the loaded stream.");
        }
        var state = state_dict();
        CheckCounts(state, Leb128.Read(reader), Leb128.Read(reader));
        foreach (var options in state.Options)
        {
            options.LoadStateDict(reader);
        }
        foreach (var entry in state.State)
        {
            entry.LoadStateDict(reader);
        }
    }

    /// <summary>Takes the options and copies the state of another optimizer of the same kind.</summary>
    /// <exception cref="ArgumentException">It has other numbers of groups or parameters.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var state = this.state_dict();
        CheckCounts(state, state_dict.Options.Count, state_dict.State.Count);
        foreach (var (mine, theirs) in state.Options.Zip(state_dict.Options))
        {
            if (mine != theirs)
            {
                mine.LoadStateDict(theirs);
            }
        }
        foreach (var (mine, theirs) in state.State.Zip(state_dict.State))
        {
            if (mine != theirs)
            {
                mine.LoadStateDict(theirs);
            }
        }
    }

    /// <summary>Options of every group and the state of every parameter, which are the optimizer's own, not copies.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            var positions = new List<int>();
            foreach (var parameter in group.Parameters)
            {
                positions.Add(result.State.Count);
                result.State.Add(_states[parameter]);
            }
            result.Options.Add(group.Options);
            result.StateIndexRef.Add(positions);
        }
        return result;
    }

    /// <summary>Moves the state to a device.</summary>
    public void to(Device device)
    {
        foreach (var state in _states.Values)
        {
            state.to(device);
        }
    }

    /// <summary>Runs the closure, then a step under no_grad, and disposes the step's temporaries.</summary>
    /// <param name="body">The step of one group.</param>
    /// <param name="loss_closure">Recomputes the loss and its gradients.</param>
    /// <returns>The closure's loss, or null without one.</returns>
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null)
        where T : ParamGroup
    {
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using var withGradients = enable_grad();
            loss = loss_closure();
        }
        using var withoutGradients = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in _parameter_groups)
        {
            body((T)group);
        }
        return loss;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (var state in _states.Values)
        {
            (state as IDisposable)?.Dispose();
        }
        _states.Clear();
        base.Dispose(disposing);
    }

    /// <summary>Adds a group with complete options, and initializes the state of its parameters.</summary>
    private protected void AddGroup(ParamGroup group, Func<Parameter, OptimizerState> begin)
    {
        group.Parameters = group.Parameters.ToList();
        group.InitialLearningRate = group.LearningRate;
        foreach (var parameter in group.Parameters)
        {
            if (_states.ContainsKey(parameter))
            {
                throw new ArgumentException("some parameters appear in more than one parameter group");
            }
            var state = begin(parameter);
            state.Initialize(group.Options);
            _states.Add(parameter, state);
        }
        _parameter_groups.Add(group);
    }

    private protected TState StateOf<TState>(Parameter parameter)
        where TState : OptimizerState => (TState)_states[parameter];

    private protected static bool HasGradient(Parameter parameter) => parameter.Impl.Autograd.Grad is not null;

    private protected static IEnumerable<Parameter> NotEmpty(IEnumerable<Parameter> parameters)
    {
        var list = parameters.ToList();
        return list.Count > 0 ? list : throw new ArgumentException("optimizer got an empty parameter list");
    }

    private protected static void Check(bool valid, FormattableString message)
    {
        if (!valid)
        {
            throw new ArgumentException(FormattableString.Invariant(message));
        }
    }

    private static void CheckCounts(StateDictionary state, long groups, long parameters)
    {
        if (groups != state.Options.Count)
        {
            throw new ArgumentException("Invalid optimizer state -- different number of parameter groups.");
        }
        if (parameters != state.State.Count)
        {
            throw new ArgumentException("Invalid optimizer state -- different number of states.");
        }
    }
}
