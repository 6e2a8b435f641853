using TorchSharp;
using TorchSharp.Modules;
using Zoo.Networks;
using static TorchSharp.torch;

namespace NetDsl.Benchmarks.Networks;

/// <summary>What is compared.</summary>
internal static class Contests
{
    /// <summary>All contests.</summary>
    public static IReadOnlyList<Contest> All { get; } =
    [
        new("ResNet-18", [3, 224, 224], 1000, 8,
            [new("TorchVision", () => torchvision.models.resnet18()), .. Ours(() => new ResNet18())]),
        new("MobileNetV2", [3, 224, 224], 1000, 8,
            [new("TorchVision", () => torchvision.models.mobilenet_v2()), .. Ours(() => new Zoo.Networks.MobileNetV2())]),
        new("DigitNet", [1, 28, 28], 10, 64,
            [new("by hand", () => new HandWrittenDigitNet()), new("Sequential", Sequential), .. Ours(() => new DigitNet())]),
    ];

    private static IEnumerable<Way> Ours<T>(Func<T> create)
        where T : Network =>
    [
        new("NetDsl", create),
        new("ChannelsLast", () => create().ChannelsLast()),
        new("ChannelsLast, Fuse", () => create().ChannelsLast().Fuse()) { Trains = false },
        new("ChannelsLast, Fuse, bfloat16", () => create().ChannelsLast().Fuse().to(ScalarType.BFloat16))
        {
            Trains = false,
            Type = ScalarType.BFloat16,
        },
        new("ChannelsLast, Autocast", () => create().ChannelsLast()) { Predicts = false, Autocast = ScalarType.BFloat16 },
    ];

    private static Sequential Sequential() => nn.Sequential(
        nn.Conv2d(1, 32, 3, bias: false), nn.BatchNorm2d(32), nn.ReLU(inplace: true), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, bias: false), nn.BatchNorm2d(64), nn.ReLU(inplace: true), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(1600, 64, hasBias: false), nn.BatchNorm1d(64), nn.ReLU(inplace: true),
        nn.Linear(64, 10));

    /// <summary>DigitNet as a TorchSharp user writes it.</summary>
    private sealed class HandWrittenDigitNet : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d _conv1 = nn.Conv2d(1, 32, 3, bias: false);
        private readonly BatchNorm2d _bn1 = nn.BatchNorm2d(32);
        private readonly Conv2d _conv2 = nn.Conv2d(32, 64, 3, bias: false);
        private readonly BatchNorm2d _bn2 = nn.BatchNorm2d(64);
        private readonly Linear _fc1 = nn.Linear(64 * 5 * 5, 64, hasBias: false);
        private readonly BatchNorm1d _bn3 = nn.BatchNorm1d(64);
        private readonly Linear _fc2 = nn.Linear(64, 10);

        public HandWrittenDigitNet()
            : base(nameof(HandWrittenDigitNet)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var x = nn.functional.max_pool2d(nn.functional.relu(_bn1.forward(_conv1.forward(input))), 2);
            x = nn.functional.max_pool2d(nn.functional.relu(_bn2.forward(_conv2.forward(x))), 2);
            x = nn.functional.relu(_bn3.forward(_fc1.forward(x.flatten(1))));
            return _fc2.forward(x).MoveToOuterDisposeScope();
        }
    }
}
