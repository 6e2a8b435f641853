using System.Diagnostics;
using System.Globalization;
using NetDsl;
using TorchSharp;

// Loads weights, predicts, trains a step, and prints the numbers; run.sh compares them with and without NativeAOT.
if (args is not [var weights])
{
    Console.Error.WriteLine("Expected one argument, a file of weights: NativeAot ../NetDsl.Tests/Goldens/digitnet.initial.dat");
    return 2;
}

using var network = new DigitNet();
network.load(weights);

using var scope = torch.NewDisposeScope();
var images = torch.arange(2 * 28 * 28, torch.float32).mul(0.01).sin().reshape(2, 1, 28, 28);
Print("predicted", network.Predict(images));
var started = DateTime.Now - Process.GetCurrentProcess().StartTime;

using var optimizer = torch.optim.SGD(network.parameters(), 0.1);
var loss = torch.nn.functional.cross_entropy(network.forward(images), torch.tensor(new long[] { 3, 7 }));
loss.backward();
optimizer.step();
Print("loss", loss);
Print("trained", network.Predict(images));

Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{started.TotalMilliseconds:0} ms from start to first prediction"));
return 0;

static void Print(string what, torch.Tensor values) => Console.WriteLine(
    $"{what} {string.Join(' ', values.data<float>().ToArray().Select(value => value.ToString("0.0000", CultureInfo.InvariantCulture)))}");

[Network(1, 28, 28)]
[Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
[Conv(64, 3), BatchNorm, ReLU, MaxPool(2)]
[Flatten]
[Linear(64), BatchNorm, ReLU]
[Linear(10)]
public partial class DigitNet;
