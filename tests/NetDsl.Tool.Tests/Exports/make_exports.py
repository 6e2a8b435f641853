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


if __name__ == "__main__":
    graphs.mkdir(exist_ok=True)
    files.mkdir(exist_ok=True)
    torchvision_graphs()
