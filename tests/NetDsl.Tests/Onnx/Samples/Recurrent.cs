using TorchSharp;

namespace NetDsl.Tests.Onnx.Samples;

[Network(7, 10)]
[RNN(6)]
public partial class RNNNet;

[Network(7, 10)]
[RNN(6, NumLayers = 2, Bidirectional = true, Dropout = 0.1)]
public partial class RNNStack;

[Network(7, 10)]
[RNN(6, Bias = false, NumLayers = 2)]
public partial class RNNWithoutBias;

[Network(Dim.Any, 10)]
[RNN(6, Bidirectional = true)]
public partial class RNNOpen;

[Network(7, 10)]
[LSTM(6)]
public partial class LSTMNet;

[Network(7, 10)]
[LSTM(6, NumLayers = 2, Bidirectional = true, Dropout = 0.1)]
public partial class LSTMStack;

[Network(7, 10)]
[LSTM(6, Bias = false, NumLayers = 2)]
public partial class LSTMWithoutBias;

[Network(Dim.Any, 10)]
[LSTM(6, Bidirectional = true)]
public partial class LSTMOpen;

[Network(7, 10)]
[LSTM(6, ProjSize = 2)]
public partial class LSTMProjected;

[Network(Dim.Any, 10)]
[LSTM(6, ProjSize = 2, NumLayers = 2, Bidirectional = true, Bias = false)]
public partial class LSTMProjectedStack;

[Network(7, 10)]
[GRU(6)]
public partial class GRUNet;

[Network(7, 10)]
[GRU(6, NumLayers = 2, Bidirectional = true, Dropout = 0.1)]
public partial class GRUStack;

[Network(7, 10)]
[GRU(6, Bias = false, NumLayers = 2)]
public partial class GRUWithoutBias;

[Network(Dim.Any, 10)]
[GRU(6, Bidirectional = true)]
public partial class GRUOpen;

[Network(7, 10)]
[RNN(6, NonLinearity = torch.nn.NonLinearities.ReLU, Bidirectional = true)]
public partial class RNNReLU;

[Network(7, 10)]
[GRU(6), FirstStep]
public partial class FirstOfSteps;

[Network(Dim.Any, 10)]
[GRU(6), LastStep]
public partial class LastOfSteps;

[Network]
[Input("x", Dim.Any, 4), Input("lengths")]
[LSTM(3, NumLayers = 2, Bidirectional = true, Lengths = "lengths"), LastStep(Lengths = "lengths"), Output("step")]
[From("lstm1.c"), Output("c")]
public partial class LstmOfLengths;

[Network]
[Input("x", 5, 4), Input("state", 3)]
[GRU(3, InitialState = "state"), Output("steps"), From("gru1.h"), Output("h")]
public partial class GruFromState;

[Network]
[Input("x", 5, 4), Input("state", 2, 3)]
[LSTM(3, NumLayers = 2, InitialState = new[] { "state", "state" })]
public partial class LstmFromStates;

[Network]
[Input("x", Dim.Any, 4), Input("lengths"), Input("h0", 4, 2), Input("c0", 4, 3)]
[LSTM(3, ProjSize = 2, NumLayers = 2, Bidirectional = true, Lengths = "lengths", InitialState = new[] { "h0", "c0" }), Output("steps")]
[From("lstm1.h"), Output("h"), From("lstm1.c"), Output("c")]
public partial class ProjectedOfLengths;

[Network]
[Input("x", 5, 4), Input("h0", 2), Input("c0", 3)]
[LSTM(3, ProjSize = 2, InitialState = new[] { "h0", "c0" })]
public partial class ProjectedFromState;

[Network]
[Input("x", Dim.Any, 4), Input("h0", 2, 2), Input("c0", 2, 3)]
[LSTM(3, ProjSize = 2, Bidirectional = true, InitialState = new[] { "h0", "c0" })]
public partial class ProjectedFromStates;
