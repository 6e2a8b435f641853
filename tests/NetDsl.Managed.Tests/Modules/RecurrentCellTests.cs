using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

/// <summary>RNNCell, LSTMCell and GRUCell: their parameters, and that they are a step of the layers of many steps.</summary>
public sealed class RecurrentCellTests
{
    /// <summary>All parameters one after the other, after PyTorch 2.6's manual_seed(5).</summary>
    private static readonly float[] Draws =
    [
        0.660504f, -0.747778f, 0.814939f, 0.639854f, 0.840207f, -0.76671f, -0.671217f, 0.475839f, -0.933471f, 0.988369f, 0.212857f,
        0.129143f, -0.855176f, 0.318678f, 0.430012f, 0.158655f, 0.961854f, 0.300317f, -0.886732f, 0.840223f,
    ];

    public static TheoryData<string> Kinds => [nameof(nn.RNNCell), nameof(nn.LSTMCell), nameof(nn.GRUCell)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Start_from_PyTorchs_draws_under_PyTorchs_names(string kind)
    {
        manual_seed(5);
        using var cell = Create(kind, 2, 1);

        Assert.Equal(["weight_ih", "weight_hh", "bias_ih", "bias_hh"], cell.state_dict().Keys);
        float[] drawn = [.. cell.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];
        Assert.All(Draws.Zip(drawn), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_parameter_is_trained(string kind)
    {
        using var cell = Create(kind, 3, 4);
        Step(cell, rand(2, 3), rand(2, 4)).sum().backward();

        Assert.All(cell.parameters(), parameter => Assert.NotEqual(0, parameter.grad!.abs().sum().item<float>()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void There_may_be_no_biases(string kind)
    {
        using nn.Module cell = kind switch
        {
            nameof(nn.RNNCell) => nn.RNNCell(3, 4, bias: false),
            nameof(nn.LSTMCell) => nn.LSTMCell(3, 4, bias: false),
            _ => nn.GRUCell(3, 4, bias: false),
        };

        Assert.Equal(["weight_ih", "weight_hh"], cell.state_dict().Keys);
        Assert.Equal([2, 4], Step(cell, rand(2, 3), null).shape);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Steps_are_the_layer_over_a_sequence(string kind)
    {
        manual_seed(1);
        using var cell = Create(kind, 3, 4);
        using nn.Module layer = kind switch
        {
            nameof(nn.RNNCell) => nn.RNN(3, 4),
            nameof(nn.LSTMCell) => nn.LSTM(3, 4),
            _ => nn.GRU(3, 4),
        };
        layer.load_state_dict(cell.state_dict().ToDictionary(entry => entry.Key + "_l0", entry => entry.Value));
        using var input = rand(5, 2, 3);

        var expected = layer switch
        {
            RNN rnn => rnn.call(input).Item1,
            LSTM lstm => lstm.call(input).Item1,
            var gru => ((GRU)gru).call(input).Item1,
        };
        Assert.True(stack(Steps(cell, input)).allclose(expected));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_batch_may_be_missing_or_empty(string kind)
    {
        using var cell = Create(kind, 3, 4);
        using var input = rand(1, 3);
        using var state = rand(1, 4);

        Assert.True(Step(cell, input[0], state[0]).allclose(Step(cell, input, state)[0]));
        Assert.Equal([0, 4], Step(cell, zeros(0, 3), null).shape);
    }

    [Fact]
    public void Relu_may_stand_in_for_tanh()
    {
        using var cell = nn.RNNCell(1, 2, nn.NonLinearities.ReLU);
        using (no_grad())
        {
            foreach (var parameter in cell.parameters())
            {
                parameter.fill_(1);
            }
        }
        Assert.Equal([9, 9], cell.forward(tensor([2.0f]), tensor([2.0f, 3])).data<float>().ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_step_leaves_its_results_alone_in_the_callers_scope(string kind)
    {
        using var cell = Create(kind, 3, 4);
        using var input = rand(2, 3);
        using var scope = NewDisposeScope();
        Step(cell, input, null);

        Assert.Equal(kind == nameof(nn.LSTMCell) ? 2 : 1, scope.DisposablesCount);
    }

    [Fact]
    public void Parameters_can_be_replaced_and_move_with_the_module()
    {
        using var cell = nn.LSTMCell(3, 4);
        cell.weight_ih = new(zeros(16, 3));
        cell.bias_ih = null;
        cell.to(float64);

        Assert.Equal(["weight_ih", "weight_hh", "bias_hh"], cell.state_dict().Keys);
        Assert.Equal(float64, cell.call(zeros(2, 3, float64)).Item1.dtype);
    }

    private static nn.Module Create(string kind, long input, long hidden) => kind switch
    {
        nameof(nn.RNNCell) => nn.RNNCell(input, hidden),
        nameof(nn.LSTMCell) => nn.LSTMCell(input, hidden),
        _ => nn.GRUCell(input, hidden),
    };

    private static Tensor Step(nn.Module cell, Tensor input, Tensor? state) => cell switch
    {
        RNNCell rnn => rnn.call(input, state!),
        LSTMCell lstm => lstm.call(input, state is null ? null : (state, state)).Item1,
        var gru => ((GRUCell)gru).call(input, state!),
    };

    private static IEnumerable<Tensor> Steps(nn.Module cell, Tensor input)
    {
        (Tensor, Tensor)? memory = null;
        Tensor? state = null;
        for (var time = 0; time < input.size(0); time++)
        {
            if (cell is LSTMCell lstm)
            {
                (state, _) = (memory = lstm.call(input[time], memory)).Value;
            }
            else
            {
                state = Step(cell, input[time], state);
            }
            yield return state;
        }
    }
}
