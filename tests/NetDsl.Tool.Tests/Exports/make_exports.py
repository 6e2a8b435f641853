"""Writes the exported models of the tests beside this file. It needs PyTorch 2.6 or later and torchvision: Debian 13's python3-torch and
python3-torchvision.

    python3 tests/NetDsl.Tool.Tests/Exports/make_exports.py

graphs/NAME.json.gz is the program of a model as torch.export.save writes it, without stack traces and without weights, and with some
numbers of the output. The weights and inputs are drawn by `draw`, which the tests do in the same way. files/NAME.pt2 is what
torch.export.save writes, whole.
"""

import gzip
import io
import json
import math
import pathlib
import zipfile
import zlib

import numpy
import torch
import torchvision
from torch import nn

here = pathlib.Path(__file__).parent
graphs = here / "graphs"
files = here / "files"


def uniform(key, count):
    """Numbers from -1 to 1, the same on every machine: SplitMix64 of a counter, which starts at the key's CRC."""
    with numpy.errstate(over="ignore"):
        z = (numpy.arange(count, dtype=numpy.uint64) + numpy.uint64(zlib.crc32(key.encode()) << 32)) * numpy.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        z = z ^ (z >> numpy.uint64(31))
    return ((z >> numpy.uint64(40)).astype(numpy.float32) * numpy.float32(2.0**-23)) - numpy.float32(1)


def draw(key, shape, is_float=True):
    """A weight by its key, of a size that keeps the values of deep networks where they are."""
    count = math.prod(shape)
    if not is_float:
        return numpy.zeros(shape, numpy.int64)
    u = uniform(key, count).reshape(shape)
    if key.endswith("running_var"):
        return u * numpy.float32(0.25) + numpy.float32(1)
    if len(shape) > 1:
        return u * numpy.float32(math.sqrt(3 / (count // shape[0])))
    if key.endswith("weight"):
        return u * numpy.float32(0.25) + numpy.float32(1)
    return u * numpy.float32(0.25)


def prepare(model):
    """The model in evaluation mode, with drawn weights."""
    model = model.eval()
    with torch.no_grad():
        for key, value in model.state_dict().items():
            value.copy_(torch.from_numpy(draw(key, tuple(value.shape), value.is_floating_point())))
    return model


def graph(name, model, shape, dynamic=None, strict=False):
    """A graph without weights."""
    model = prepare(model)
    x = torch.from_numpy(draw("input", shape))
    program = torch.export.export(model, (x,), dynamic_shapes=dynamic, strict=strict)
    buffer = io.BytesIO()
    torch.export.save(program, buffer)
    with zipfile.ZipFile(buffer) as archive:
        text = json.loads(archive.read("serialized_exported_program.json"))
    for node in text["graph_module"]["graph"]["nodes"]:
        node["metadata"] = {key: value for key, value in node["metadata"].items() if key == "nn_module_stack"}
    with torch.no_grad():
        output = model(x)
    outputs = [output] if isinstance(output, torch.Tensor) else list(output.values() if isinstance(output, dict) else output)
    state = {key: [list(value.shape), value.is_floating_point()] for key, value in model.state_dict().items()}
    entry = {"program": text, "state": state, "input": list(shape), "outputs": [numbers(output) for output in outputs]}
    data = json.dumps(entry, separators=(",", ":")).encode()
    with gzip.GzipFile(graphs / f"{name}.json.gz", "wb", 9, mtime=0) as file:
        file.write(data)
    print(name, len(data), [output.abs().max().item() for output in outputs])


def numbers(output):
    """The shape of an output and some of its numbers, spread over it."""
    flat = output.flatten()
    return {"shape": list(output.shape), "values": [float(v) for v in flat[:: max(1, len(flat) // 50)]]}


def torchvision_graphs():
    """torchvision's models, for ten classes and small images; the widest layers of AlexNet and VGG are narrower."""
    models = torchvision.models
    image = (2, 3, 64, 64)

    def narrow(model):
        first, second, last = [i for i, layer in enumerate(model.classifier) if isinstance(layer, nn.Linear)]
        model.classifier[first] = nn.Linear(model.classifier[first].in_features, 32)
        model.classifier[second] = nn.Linear(32, 32)
        model.classifier[last] = nn.Linear(32, 10)
        return model

    def vgg(layers, batch_norm):
        features = models.vgg.make_layers(layers, batch_norm)
        features.append(nn.Conv2d(layers[-2], 512, 1))
        return narrow(models.VGG(features, init_weights=False))

    small = [16, "M", 32, "M", 48, 48, "M", 64, 64, "M"]
    bottleneck, basic = models.resnet.Bottleneck, models.resnet.BasicBlock
    graph("alexnet", narrow(models.alexnet()), image)
    graph("vgg", vgg(small, False), image)
    graph("vgg_bn", vgg(small, True), image)
    graph("resnet18", models.resnet18(num_classes=10), image)
    graph("resnet50", models.resnet50(num_classes=10), image)
    graph("resnext50_32x4d", models.ResNet(bottleneck, [2, 2, 1, 1], 10, groups=32, width_per_group=4), image)
    graph("wide_resnet", models.ResNet(bottleneck, [1, 2, 1, 1], 10, width_per_group=128), image)
    graph("resnet34_strict", models.ResNet(basic, [3, 4, 1, 1], 10), image, strict=True)
    graph("densenet121", models.DenseNet(16, (6, 12, 24, 16), 32, num_classes=10), image)
    graph("googlenet", models.googlenet(num_classes=10, aux_logits=False, init_weights=False), image)
    graph("inception_v3", models.inception_v3(num_classes=10, aux_logits=False, init_weights=False), (2, 3, 96, 96))
    graph("squeezenet1_0", models.squeezenet1_0(num_classes=10), image)
    graph("squeezenet1_1", models.squeezenet1_1(num_classes=10), image)
    graph("mobilenet_v2", models.mobilenet_v2(num_classes=10, width_mult=0.5), image)
    graph("mobilenet_v3_small", models.mobilenet_v3_small(num_classes=10), image)
    graph("mobilenet_v3_large", models.mobilenet_v3_large(num_classes=10), image)
    graph("mnasnet0_5", models.mnasnet0_5(num_classes=10), image)
    graph("shufflenet_v2_x0_5", models.shufflenet_v2_x0_5(num_classes=10), image)
    graph("efficientnet_b0", models.efficientnet_b0(num_classes=10), image)
    graph("efficientnet_v2_s", models.efficientnet_v2_s(num_classes=10), image)
    graph("regnet_x_400mf", models.regnet_x_400mf(num_classes=10), image)
    graph("regnet_y_400mf", models.regnet_y_400mf(num_classes=10), image)
    settings = [models.convnext.CNBlockConfig(24, 48, 2), models.convnext.CNBlockConfig(48, 96, 2),
                models.convnext.CNBlockConfig(96, 192, 3), models.convnext.CNBlockConfig(192, None, 2)]
    graph("convnext", models.ConvNeXt(settings, num_classes=10), image)
    graph("vit", models.VisionTransformer(64, 16, 4, 4, 64, 128, num_classes=10), image)
    graph("fcn_resnet50", models.segmentation.fcn_resnet50(weights_backbone=None, num_classes=5), image)
    graph("lraspp_mobilenet_v3_large", models.segmentation.lraspp_mobilenet_v3_large(weights_backbone=None, num_classes=5), image)
    graph("r3d_18", models.video.r3d_18(num_classes=10), (1, 3, 4, 32, 32))


class LstmClassifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(50, 16, padding_idx=0)
        self.lstm = nn.LSTM(16, 12, num_layers=2, batch_first=True, bidirectional=True, dropout=0.1)
        self.fc = nn.Linear(24, 3)

    def forward(self, tokens):
        steps, _ = self.lstm(self.embedding(tokens))
        return self.fc(steps[:, -1])


class Recurrences(nn.Module):
    """The last state of a GRU of two layers, and a plain RNN beside it: two outputs."""

    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(6, 8, num_layers=2, batch_first=True)
        self.rnn = nn.RNN(6, 5, batch_first=True, nonlinearity="relu")
        self.head = nn.Linear(8, 2)

    def forward(self, x):
        _, h = self.gru(x)
        steps, _ = self.rnn(x)
        return self.head(h[-1]), steps


class TransformerClassifier(nn.Module):
    def __init__(self, norm_first):
        super().__init__()
        self.input = nn.Linear(6, 16)
        self.position = nn.Parameter(torch.zeros(1, 9, 16))
        layer = nn.TransformerEncoderLayer(16, 4, 32, 0.1, "gelu", batch_first=True, norm_first=norm_first)
        self.encoder = nn.TransformerEncoder(layer, 3, enable_nested_tensor=False)
        self.norm = nn.LayerNorm(16)
        self.head = nn.Linear(16, 4)

    def forward(self, x):
        return self.head(self.norm(self.encoder(self.input(x) + self.position)).mean(1))


class DoubleConv(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return self.relu(self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x))))))


class UNet(nn.Module):
    def __init__(self, width=4):
        super().__init__()
        self.down1 = DoubleConv(3, width)
        self.down2 = DoubleConv(width, 2 * width)
        self.bottom = DoubleConv(2 * width, 4 * width)
        self.up2 = nn.ConvTranspose2d(4 * width, 2 * width, 2, stride=2)
        self.merge2 = DoubleConv(4 * width, 2 * width)
        self.up1 = nn.ConvTranspose2d(2 * width, width, 2, stride=2)
        self.merge1 = DoubleConv(2 * width, width)
        self.head = nn.Conv2d(width, 2, 1)
        self.pool = nn.MaxPool2d(2)

    def forward(self, x):
        skip1 = self.down1(x)
        skip2 = self.down2(self.pool(skip1))
        x = self.up2(self.bottom(self.pool(skip2)))
        x = self.up1(self.merge2(torch.cat([skip2, x], 1)))
        return self.head(self.merge1(torch.cat([skip1, x], 1)))


class Zoo1d(nn.Module):
    """Layers of (C, L)."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv1d(2, 8, 5, padding=2, padding_mode="circular"), nn.InstanceNorm1d(8, affine=True), nn.LeakyReLU(0.2), nn.MaxPool1d(2),
            nn.Conv1d(8, 8, 3, padding="same", dilation=2), nn.GroupNorm(2, 8), nn.ELU(), nn.AvgPool1d(2),
            nn.ConvTranspose1d(8, 4, 4, stride=2, padding=1), nn.PReLU(4), nn.ReflectionPad1d(2), nn.Tanh(), nn.AdaptiveAvgPool1d(4),
            nn.Upsample(scale_factor=2), nn.Flatten(), nn.Linear(32, 6), nn.Softplus(), nn.Softmax(-1))

    def forward(self, x):
        return self.layers(x)


class Mixed(nn.Module):
    """Two inputs, two outputs, and operations that have no layer, but a method in C#."""

    def __init__(self):
        super().__init__()
        self.image = nn.Conv2d(3, 8, 3, padding=1, padding_mode="reflect")
        self.shuffle = nn.PixelShuffle(2)
        self.up = nn.Upsample(scale_factor=2, mode="bilinear")
        self.meta = nn.Linear(5, 2)
        self.norm = nn.BatchNorm2d(2)
        self.gate = nn.Linear(2, 2, bias=False)

    def forward(self, image, meta):
        x = self.shuffle(self.up(self.image(image)))
        m = torch.sigmoid(self.meta(meta))
        y = self.norm(x) * m[:, :, None, None]
        first, second = y.chunk(2, 1)
        return (first - 0.5 * second).flatten(1), self.gate(m).clamp(-1, 1)


class Unknown(nn.Module):
    """A cumulative sum has no layer, nor a method here."""

    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 4)
        self.head = nn.Linear(4, 2)

    def forward(self, x):
        return self.head(torch.cumsum(self.fc(x), 1).relu())


class Shared(nn.Module):
    """One layer at two places."""

    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 4)

    def forward(self, x):
        return self.fc(self.fc(x).relu())


def whole_files():
    """Whole files, with weights and sample inputs."""
    torch.manual_seed(0)

    def file(name, model, *inputs, dynamic=None, strict=False):
        program = torch.export.export(prepare(model), inputs, dynamic_shapes=dynamic, strict=strict)
        torch.export.save(program, files / f"{name}.pt2")
        print(name, (files / f"{name}.pt2").stat().st_size)

    batch, height, width = (torch.export.Dim(name, max=1024) for name in ("batch", "height", "width"))
    file("lstm", LstmClassifier(), torch.randint(0, 50, (2, 7)))
    file("lstm_strict", LstmClassifier(), torch.randint(0, 50, (2, 7)), strict=True)
    file("recurrences", Recurrences(), torch.randn(2, 5, 6))
    file("transformer", TransformerClassifier(norm_first=False), torch.randn(2, 9, 6), dynamic=({0: batch},))
    file("transformer_strict", TransformerClassifier(norm_first=False), torch.randn(2, 9, 6), strict=True)
    file("transformer_norm_first", TransformerClassifier(norm_first=True), torch.randn(2, 9, 6))
    file("unet", UNet(), torch.randn(2, 3, 16, 16), dynamic=({0: batch, 2: 4 * height, 3: 4 * width},))
    file("layers_1d", Zoo1d(), torch.randn(2, 2, 32))
    file("mixed", Mixed(), torch.randn(2, 3, 4, 4), torch.randn(2, 5), dynamic=({0: batch}, {0: batch}))
    file("unknown", Unknown(), torch.randn(2, 4))
    file("shared", Shared(), torch.randn(2, 4))
    torch.jit.script(Unknown()).save(files / "torchscript.pt")
    torch.save(Unknown().state_dict(), files / "state_dict.pt")


if __name__ == "__main__":
    graphs.mkdir(exist_ok=True)
    files.mkdir(exist_ok=True)
    torchvision_graphs()
    whole_files()
