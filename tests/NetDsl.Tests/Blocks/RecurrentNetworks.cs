namespace NetDsl.Tests.Blocks;

[Network]
[Input("x", Dim.Any, 4), Input("lengths")]
[LSTM(3, NumLayers = 2, Bidirectional = true, Lengths = "lengths", Name = "lstm"), Output("steps")]
[From("lstm.h"), Output("h"), From("lstm.c"), Output("c")]
internal sealed partial class PackedLstm;

[Network]
[Input("x", Dim.Any, 4), Input("lengths")]
[GRU(3, Lengths = "lengths", Name = "gru"), LastStep(Lengths = "lengths"), Output("step")]
[From("gru.h"), Output("h")]
internal sealed partial class PackedGru;

[Network]
[Input("x", Dim.Any, 4), Input("lengths")]
[RNN(3, Lengths = "lengths", Name = "rnn")]
internal sealed partial class PackedRnn;

[Network]
[Input("source", Dim.Any, 4), Input("target", Dim.Any, 5)]
[LSTM(3, Name = "encoder"), From("target")]
[LSTM(3, InitialState = new[] { "encoder.h", "encoder.c" }, Name = "decoder"), Linear(2)]
internal sealed partial class Translation;

[Network]
[Input("x", Dim.Any, 4), Input("state", 2, 3)]
[GRU(3, Bidirectional = true, InitialState = "state", Name = "gru")]
internal sealed partial class Started;
