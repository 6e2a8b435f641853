using NetDsl;
using TorchSharp;

/// <summary>Imported from recurrences.pt2: (N, 5, 6) → (N, 2), (N, 5, 5).</summary>
[Network(5, 6)]
[Tap("x"), GRU(8, NumLayers = 2, Name = "gru"), LastStep, Tap("lastStep")]
[From("x"), RNN(5, NonLinearity = torch.nn.NonLinearities.ReLU, Name = "rnn"), Tap("rnn")]
[From("lastStep"), Linear(2, Name = "head"), Tap("head"), Output("output1")]
[From("rnn"), Output("output2")]
public partial class Imported;
