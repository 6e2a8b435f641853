using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>
/// Right networks as users write them, those of the tutorials of PyTorch, Keras and d2l among them: nothing is found in them but infos.
/// </summary>
public sealed class RightNetworkFindingsTests
{
    /// <summary>Each with its source, its input, and its layers.</summary>
    private static readonly (string Name, string Dims, string Layers)[] Networks =
    [
        // PyTorch's tutorials.
        ("PyTorch: quickstart", "1, 28, 28", "[Flatten, Linear(512), ReLU, Linear(512), ReLU, Linear(10)]"),
        ("PyTorch: CIFAR-10 classifier", "3, 32, 32",
            "[Conv(6, 5), ReLU, MaxPool(2), Conv(16, 5), ReLU, MaxPool(2)]\n[Flatten, Linear(120), ReLU, Linear(84), ReLU, Linear(10)]"),
        ("PyTorch: neural networks", "1, 32, 32",
            "[Conv(6, 5), ReLU, MaxPool(2, 2), Conv(16, 5), ReLU, MaxPool(2)]\n" +
            "[Flatten, Linear(120), ReLU, Linear(84), ReLU, Linear(10)]"),
        ("PyTorch: logistic regression in 'What is torch.nn'", "784", "[Linear(10)]"),
        ("PyTorch: CNN in 'What is torch.nn'", "1, 28, 28",
            "[Conv(16, 3, Stride = 2, Padding = 1), ReLU, Conv(16, 3, Stride = 2, Padding = 1), ReLU]\n" +
            "[Conv(10, 3, Stride = 2, Padding = 1), ReLU, AvgPool(4), Flatten]"),
        ("PyTorch: polynomial", "3", "[Linear(1)]"),
        ("PyTorch: MNIST example", "1, 28, 28",
            "[Conv(32, 3), ReLU, Conv(64, 3), ReLU, MaxPool(2), Dropout(0.25)]\n" +
            "[Flatten, Linear(128), ReLU, Dropout(0.5), Linear(10), LogSoftmax]"),
        ("PyTorch: old MNIST example", "1, 28, 28",
            "[Conv(10, 5), MaxPool(2), ReLU, Conv(20, 5), ChannelDropout, MaxPool(2), ReLU]\n" +
            "[Flatten, Linear(50), ReLU, Dropout, Linear(10), LogSoftmax]"),
        ("PyTorch: spatial transformer's localisation", "1, 28, 28",
            "[Conv(8, 7), MaxPool(2, Stride = 2), ReLU, Conv(10, 5), MaxPool(2, Stride = 2), ReLU]\n" +
            "[Flatten, Linear(32), ReLU, Linear(6)]"),
        ("PyTorch: DQN", "4", "[Linear(128), ReLU, Linear(128), ReLU, Linear(2)]"),
        ("PyTorch: Mario DQN", "4, 84, 84",
            "[Conv(32, 8, Stride = 4), ReLU, Conv(64, 4, Stride = 2), ReLU, Conv(64, 3), ReLU]\n[Flatten, Linear(512), ReLU, Linear(7)]"),
        ("PyTorch: DCGAN generator", "100, 1, 1",
            "[ConvTranspose(512, 4, Stride = 1, Padding = 0, Bias = false), BatchNorm, ReLU]\n" +
            "[ConvTranspose(256, 4, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]\n" +
            "[ConvTranspose(3, 4, Stride = 2, Padding = 1, Bias = false), Tanh]"),
        ("PyTorch: DCGAN discriminator", "3, 64, 64",
            "[Conv(64, 4, Stride = 2, Padding = 1, Bias = false), LeakyReLU(0.2)]\n" +
            "[Conv(128, 4, Stride = 2, Padding = 1, Bias = false), BatchNorm, LeakyReLU(0.2)]\n" +
            "[Conv(512, 4, Stride = 4, Bias = false), BatchNorm, LeakyReLU(0.2), Conv(1, 4, Bias = false), Sigmoid]"),
        ("PyTorch: text classification", "Dim.Any", "[EmbeddingBag(95811, 64), Linear(4)]"),
        ("PyTorch: word-level language model", "35", "[Embedding(33278, 200), Dropout(0.2), LSTM(200, NumLayers = 2, Dropout = 0.2)]\n" +
            "[Dropout(0.2), Linear(33278)]"),
        ("PyTorch: part-of-speech LSTM", "Dim.Any", "[Embedding(9, 6), LSTM(6), Linear(3), LogSoftmax(2)]"),
        ("PyTorch: character RNN", "Dim.Any, 57", "[RNN(128), LastStep, Linear(18), LogSoftmax]"),
        ("PyTorch: M5 on speech commands", "1, 8000",
            "[Conv(32, 80, Stride = 16), BatchNorm, ReLU, MaxPool(4), Conv(32, 3), BatchNorm, ReLU, MaxPool(4)]\n" +
            "[Conv(64, 3), BatchNorm, ReLU, AdaptiveAvgPool(1), Flatten, Linear(35), LogSoftmax]"),
        ("PyTorch: super-resolution", "1, Dim.Any, Dim.Any",
            "[Conv(64, 5, Padding = 2), ReLU, Conv(64, 3, Padding = 1), ReLU, Conv(32, 3, Padding = 1), ReLU]\n" +
            "[Conv(9, 3, Padding = 1), PixelShuffle(3)]"),
        ("PyTorch: transfer learning's head", "512, 7, 7", "[AdaptiveAvgPool(1), Flatten, Linear(2)]"),
        ("PyTorch: FGSM LeNet", "1, 28, 28",
            "[Conv(32, 3, Stride = 1), ReLU, Conv(64, 3, Stride = 1), ReLU, MaxPool(2), Dropout(0.25)]\n" +
            "[Flatten, Linear(128), ReLU, Dropout(0.5), Linear(10), LogSoftmax(1)]"),
        ("PyTorch: VAE example's encoder", "784", "[Linear(400), ReLU, Tap(\"h\"), Linear(20), Output(\"mean\")]\n" +
            "[From(\"h\"), Linear(20), Output(\"logvar\")]"),
        ("PyTorch: Transformer language model", "Dim.Any", "[Embedding(28782, 200), PositionEmbedding(MaxLength = 5000), Dropout(0.2)]\n" +
            "[TransformerEncoder(2, 2), Linear(28782)]"),

        // Keras' guides and examples, but for the softmax at their ends, which PyTorch's CrossEntropyLoss applies itself.
        ("Keras: three dense layers", "784", "[Linear(64), ReLU, Linear(64), ReLU, Linear(10)]"),
        ("Keras: simple MNIST convnet", "1, 28, 28",
            "[Conv(32, 3), ReLU, MaxPool(2), Conv(64, 3), ReLU, MaxPool(2), Flatten, Dropout(0.5), Linear(10)]"),
        ("Keras: CIFAR-10 CNN", "3, 32, 32",
            "[Conv(32, 3, Padding = Padding.Same), ReLU, Conv(32, 3), ReLU, MaxPool(2), Dropout(0.25)]\n" +
            "[Flatten, Linear(512), ReLU, Dropout(0.5), Linear(10)]"),
        ("Keras: LSTM on IMDB", "Dim.Any",
            "[Embedding(20000, 128), LSTM(64, Bidirectional = true), LSTM(64, Bidirectional = true), LastStep, Linear(1), Sigmoid]"),
        ("Keras: text classification from scratch", "500",
            "[Embedding(20000, 128), Dropout(0.5), Transpose(1, 2), Conv(128, 7, Stride = 3), ReLU, Conv(128, 7, Stride = 3), ReLU]\n" +
            "[AdaptiveMaxPool(1), Flatten, Linear(128), ReLU, Dropout(0.5), Linear(1), Sigmoid]"),
        ("Keras: timeseries classification", "1, 500",
            "[Conv(64, 3, Padding = Padding.Same), BatchNorm, ReLU, Conv(64, 3, Padding = Padding.Same), BatchNorm, ReLU]\n" +
            "[Mean(2), Linear(2)]"),
        ("Keras: timeseries anomaly autoencoder", "1, 288",
            "[Conv(32, 7, Stride = 2, Padding = 3), ReLU, Dropout(0.2), Conv(16, 7, Stride = 2, Padding = 3), ReLU]\n" +
            "[ConvTranspose(16, 7, Stride = 2, Padding = 3, OutputPadding = 1), ReLU, Dropout(0.2)]\n" +
            "[ConvTranspose(32, 7, Stride = 2, Padding = 3, OutputPadding = 1), ReLU, ConvTranspose(1, 7, Padding = 3)]"),
        ("Keras: deep autoencoder", "784",
            "[Linear(128), ReLU, Linear(64), ReLU, Linear(32), ReLU, Linear(64), ReLU, Linear(128), ReLU, Linear(784), Sigmoid]"),
        ("Keras: convolutional autoencoder", "1, 28, 28",
            "[Conv(32, 3, Padding = 1), ReLU, MaxPool(2), Conv(32, 3, Padding = 1), ReLU, MaxPool(2)]\n" +
            "[Upsample(ScaleFactor = 2), Conv(32, 3, Padding = 1), ReLU, Upsample(ScaleFactor = 2), Conv(1, 3, Padding = 1), Sigmoid]"),
        ("Keras: 3D image classification", "1, 64, 128, 128",
            "[Conv(64, 3), ReLU, MaxPool(2), BatchNorm, Conv(64, 3), ReLU, MaxPool(2), BatchNorm]\n" +
            "[AdaptiveAvgPool(1), Flatten, Linear(512), ReLU, Dropout(0.3), Linear(1), Sigmoid]"),
        ("Keras: structured data", "13", "[Linear(32), ReLU, Dropout(0.5), Linear(1), Sigmoid]"),
        ("Keras: OCR CRNN", "1, 64, 200",
            "[Conv(32, 3, Padding = 1), ReLU, MaxPool(2), Conv(64, 3, Padding = 1), ReLU, MaxPool(2)]\n" +
            "[Conv(64, 16, 1), Flatten(StartDim = 2), Transpose(1, 2), LSTM(128, Bidirectional = true), Linear(80)]"),

        // Dive into Deep Learning.
        ("d2l: linear regression", "2", "[Linear(1)]"),
        ("d2l: MLP with dropout", "1, 28, 28", "[Flatten, Linear(256), ReLU, Dropout(0.5), Linear(256), ReLU, Dropout(0.5), Linear(10)]"),
        ("d2l: LeNet", "1, 28, 28",
            "[Conv(6, 5, Padding = 2), Sigmoid, AvgPool(2, Stride = 2), Conv(16, 5), Sigmoid, AvgPool(2, Stride = 2)]\n" +
            "[Flatten, Linear(120), Sigmoid, Linear(84), Sigmoid, Linear(10)]"),
        ("d2l: LeNet with BatchNorm", "1, 28, 28",
            "[Conv(6, 5), BatchNorm, Sigmoid, AvgPool(2, Stride = 2), Conv(16, 5), BatchNorm, Sigmoid, AvgPool(2, Stride = 2)]\n" +
            "[Flatten, Linear(120), BatchNorm, Sigmoid, Linear(84), BatchNorm, Sigmoid, Linear(10)]"),
        ("d2l: AlexNet", "1, 224, 224",
            "[Conv(96, 11, Stride = 4, Padding = 1), ReLU, MaxPool(3, Stride = 2)]\n" +
            "[Conv(256, 5, Padding = 2), ReLU, MaxPool(3, Stride = 2)]\n" +
            "[Conv(384, 3, Padding = 1), ReLU, Conv(384, 3, Padding = 1), ReLU]\n" +
            "[Conv(256, 3, Padding = 1), ReLU, MaxPool(3, Stride = 2)]\n" +
            "[Flatten, Linear(4096), ReLU, Dropout(p: 0.5), Linear(4096), ReLU, Dropout(p: 0.5), Linear(10)]"),
        ("d2l: NiN", "1, 224, 224",
            "[Conv(96, 11, Stride = 4), ReLU, Conv(96, 1), ReLU, Conv(96, 1), ReLU, MaxPool(3, Stride = 2)]\n" +
            "[Dropout(0.5), Conv(10, 3, Padding = 1), ReLU, Conv(10, 1), ReLU, AdaptiveAvgPool(1, 1), Flatten]"),
        ("d2l: GoogLeNet's stem", "1, 96, 96",
            "[Conv(64, 7, Stride = 2, Padding = 3), ReLU, MaxPool(3, Stride = 2, Padding = 1), Conv(64, 1), ReLU]\n" +
            "[Conv(192, 3, Padding = 1), ReLU, MaxPool(3, Stride = 2, Padding = 1), AdaptiveAvgPool(1), Flatten, Linear(10)]"),
        ("d2l: RNN language model", "32, 28", "[RNN(32), Linear(28)]"),
        ("d2l: deep GRU", "32, 28", "[GRU(32, NumLayers = 2), Linear(28)]"),
        ("d2l: BiRNN on IMDB", "500",
            "[Embedding(49346, 100), LSTM(100, NumLayers = 2, Bidirectional = true), LastStep, Linear(2)]"),
        ("d2l: textCNN", "500",
            "[Embedding(49346, 100), Transpose(1, 2), Tap(\"x\"), Conv(100, 3), ReLU, AdaptiveMaxPool(1), Flatten, Tap(\"three\")]\n" +
            "[From(\"x\"), Conv(100, 4), ReLU, AdaptiveMaxPool(1), Flatten, Tap(\"four\")]\n" +
            "[From(\"x\"), Conv(100, 5), ReLU, AdaptiveMaxPool(1), Flatten, Concat(\"three\", \"four\"), Dropout(0.5), Linear(2)]"),
        ("d2l: fully convolutional network's head", "512, 10, 15", "[Conv(21, 1), ConvTranspose(21, 64, Padding = 16, Stride = 32)]"),

        // Known networks, and what else users write.
        ("VGG-11", "3, 224, 224",
            "[Conv(64, 3, Padding = 1), ReLU, MaxPool(2), Conv(128, 3, Padding = 1), ReLU, MaxPool(2), AdaptiveAvgPool(7)]\n" +
            "[Flatten, Linear(4096), ReLU, Dropout, Linear(4096), ReLU, Dropout, Linear(1000)]"),
        ("Depthwise separable block", "32, 112, 112",
            "[Conv(32, 3, Padding = 1, Groups = 32), BatchNorm, ReLU6, Conv(64, 1), BatchNorm, ReLU6]"),
        ("Squeeze and excitation", "64, 32, 32",
            "[Tap(\"x\"), AdaptiveAvgPool(1), Conv(4, 1), ReLU, Conv(64, 1), Sigmoid, Multiply(\"x\"), Conv(64, 3), ReLU]"),
        ("ERFNet's factorised block", "64, 64, 64",
            "[Tap(\"x\"), Conv(64, 3, 1, Padding = new[] { 1, 0 }), ReLU, Conv(64, 1, 3, Padding = new[] { 0, 1 }), BatchNorm]\n" +
            "[Add(\"x\"), ReLU]"),
        ("Factorised without padding", "16, 32, 32", "[Conv(16, 3, 1), Conv(16, 1, 3), BatchNorm, ReLU]"),
        ("EEGNet", "1, 64, 128",
            "[Conv(8, 1, 64, Padding = Padding.Same), BatchNorm, Conv(16, 64, 1, Groups = 8), BatchNorm, ELU, AvgPool(1, 4)]\n" +
            "[Dropout(0.25), Conv(16, 1, 16, Padding = Padding.Same, Groups = 16), Conv(16, 1), BatchNorm, ELU, AvgPool(1, 8)]\n" +
            "[Dropout(0.25), Flatten, Linear(4)]"),
        ("Shallow ConvNet", "1, 22, 1125",
            "[Conv(40, 1, 25), Conv(40, 22, 1), BatchNorm, AvgPool(1, 75, Stride = new[] { 1, 15 }), Dropout, Flatten, Linear(4)]"),
        ("DeepSpeech 2's front end", "1, 161, 300",
            "[Conv(32, 41, 11, Stride = new[] { 2, 2 }, Padding = new[] { 20, 5 }), BatchNorm, Hardtanh(0, 20)]\n" +
            "[Conv(32, 21, 11, Stride = new[] { 2, 1 }, Padding = new[] { 10, 5 }), BatchNorm, Hardtanh(0, 20)]"),
        ("Keyword spotting", "1, 101, 40",
            "[Conv(64, 20, 8), ReLU, Dropout, MaxPool(2, 2), Conv(64, 10, 4), ReLU, Dropout, Flatten, Linear(12)]"),
        ("CRNN's pooling", "64, 16, 50", "[MaxPool(2, 1), Conv(128, 3, Padding = 1), ReLU, MaxPool(2, 1), Conv(128, 2), ReLU]"),
        ("Audio tagging", "1, 96, 1366",
            "[BatchNorm, Conv(64, 3, Padding = 1), BatchNorm, ELU, MaxPool(2, 4), Conv(64, 3, Padding = 1), BatchNorm, ELU]\n" +
            "[MaxPool(3, 5), Dropout(0.1), Flatten, Linear(50), Sigmoid]"),
        ("Video with R(2+1)D", "3, 16, 112, 112",
            "[Conv(45, 1, 7, 7, Stride = new[] { 1, 2, 2 }, Padding = new[] { 0, 3, 3 }), BatchNorm, ReLU]\n" +
            "[Conv(64, 3, 1, 1, Padding = new[] { 1, 0, 0 }), BatchNorm, ReLU, AdaptiveAvgPool(1), Flatten, Linear(400)]"),
        ("C3D", "3, 16, 112, 112",
            "[Conv(64, 3, Padding = 1), ReLU, MaxPool(1, 2, 2), Conv(128, 3, Padding = 1), ReLU, MaxPool(2), AdaptiveAvgPool(1)]\n" +
            "[Flatten, Linear(487)]"),
        ("Causal convolution", "16, 100", "[ConstantPad(2, 0), Conv(32, 3), ReLU, ConstantPad(4, 0), Conv(32, 3, Dilation = 2), ReLU]"),
        ("U-Net of two levels", "1, 64, 64",
            "[Conv(16, 3, Padding = 1), ReLU, Tap(\"x\"), MaxPool(2), Conv(32, 3, Padding = 1), ReLU]\n" +
            "[ConvTranspose(16, 2, Stride = 2), Concat(\"x\"), Conv(16, 3, Padding = 1), ReLU, Conv(2, 1)]"),
        ("U-Net on an odd size", "1, 25, 25",
            "[Conv(16, 3, Padding = 1), ReLU, Tap(\"x\"), MaxPool(2), Conv(32, 3, Padding = 1), ReLU]\n" +
            "[Upsample(25), Concat(\"x\"), Conv(16, 3, Padding = 1), ReLU, Conv(2, 1)]"),
        ("PatchGAN", "6, 256, 256",
            "[Conv(64, 4, Stride = 2, Padding = 1), LeakyReLU(0.2)]\n" +
            "[Conv(128, 4, Stride = 2, Padding = 1), InstanceNorm, LeakyReLU(0.2), Conv(1, 4, Padding = 1)]"),
        ("CycleGAN's generator", "3, 64, 64",
            "[ReflectionPad(3), Conv(64, 7), InstanceNorm, ReLU, Conv(128, 3, Stride = 2, Padding = 1), InstanceNorm, ReLU]\n" +
            "[ConvTranspose(64, 3, Stride = 2, Padding = 1, OutputPadding = 1), InstanceNorm, ReLU, ReflectionPad(3), Conv(3, 7), Tanh]"),
        ("BERT", "128",
            "[Embedding(30522, 768), PositionEmbedding(MaxLength = 512), LayerNorm(Eps = 1e-12), Dropout(0.1)]\n" +
            "[Tap(\"x\"), MultiheadAttention(12, Dropout = 0.1), Dropout(0.1), Add(\"x\"), LayerNorm(Eps = 1e-12)]\n" +
            "[Tap(\"y\"), Linear(3072), GELU, Linear(768), Dropout(0.1), Add(\"y\"), LayerNorm(Eps = 1e-12)]\n" +
            "[FirstStep, Linear(768), Tanh]"),
        ("Sentence encoder", "Dim.Any", "[Embedding(30000, 384), TransformerEncoder(2, 4), Mean(1), Linear(256), LayerNorm]"),
        ("ArcFace embedding", "512, 7, 7", "[BatchNorm, Dropout(0.4), Flatten, Linear(512), BatchNorm]"),
        ("SimSiam's projector", "2048",
            "[Linear(2048), BatchNorm, ReLU, Linear(2048), BatchNorm, ReLU, Linear(2048), BatchNorm(Affine = false)]"),
        ("SimSiam's predictor", "2048", "[Linear(512), BatchNorm, ReLU, Linear(2048)]"),
        ("Barlow Twins' projector", "2048", "[Linear(8192), BatchNorm, ReLU, Linear(8192), BatchNorm, ReLU, Linear(8192)]"),
        ("PointNet's shared MLP", "3, 1024", "[Conv(64, 1), BatchNorm, ReLU, Conv(1024, 1), BatchNorm, ReLU, AdaptiveMaxPool(1), Flatten]"),
        ("MLP with LayerNorm", "64", "[Linear(256), LayerNorm, GELU, Dropout(0.1), Linear(256), LayerNorm, GELU, Linear(1)]"),
        ("Self-normalising network", "64", "[Linear(128), SELU, AlphaDropout(0.1), Linear(128), SELU, AlphaDropout(0.1), Linear(10)]"),
        ("Low-rank head", "512", "[Linear(16, Bias = false), Linear(1000)]"),
        ("Actor and critic", "8",
            "[Linear(64), Tanh, Tap(\"h\"), Linear(4), Output(\"logits\"), From(\"h\"), Linear(1), Output(\"value\")]"),
        ("Temporal convolution on features", "50, 12", "[Transpose(1, 2), Conv(32, 3), BatchNorm, ReLU, Mean(2), Linear(5)]"),
        ("Sensor LSTM", "100, 12", "[LSTM(64), LayerNorm, LastStep, Linear(5)]"),
        ("Patches of a ViT", "3, 224, 224",
            "[Conv(768, 16, Stride = 16), Flatten(StartDim = 2), Transpose(1, 2), ClassToken, PositionEmbedding, Dropout(0.1)]\n" +
            "[TransformerEncoder(2, 12), LayerNorm(Eps = 1e-6), FirstStep, Linear(1000)]"),
    ];

    public static TheoryData<string> Names => [.. Networks.Select(network => network.Name)];

    [Fact]
    public void There_are_at_least_sixty() => Assert.True(Networks.Length >= 60);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_found_but_infos(string name)
    {
        var (_, dims, layers) = Networks.Single(network => network.Name == name);

        var run = GeneratorRun.Unchecked(Code.Network(dims, layers));

        Assert.Empty((await Findings.Of(run)).Where(finding => finding.Severity > DiagnosticSeverity.Info).Select(Findings.Describe));
    }
}
