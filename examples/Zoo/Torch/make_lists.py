"""Writes the keys and shapes of each network's state_dict as PyTorch has them: python3 make_lists.py (torch 2.6, torchvision 0.21).

One file a network in Lists/: the number of parameters in the first line, then a key and its sizes in each.
"""

import pathlib

import torchvision
from torchvision import models

import others

FROM_TORCHVISION = {
    "AlexNet": models.alexnet,
    "Vgg11": models.vgg11_bn,
    "ResNet18": models.resnet18,
    "ResNet50": models.resnet50,
    "MobileNetV2": models.mobilenet_v2,
    "SqueezeNet": models.squeezenet1_1,
    "DenseNet121": models.densenet121,
    "GoogLeNet": lambda: models.googlenet(aux_logits=False, init_weights=False),
    "EfficientNetB0": models.efficientnet_b0,
    "VitB16": models.vit_b_16,
}


def write(name, network):
    lines = [f"parameters {sum(parameter.numel() for parameter in network.parameters())}"]
    lines += [" ".join([key, *map(str, value.shape)]) for key, value in network.state_dict().items()]
    path = pathlib.Path(__file__).parent / "Lists" / f"{name}.txt"
    path.write_text("\n".join(lines) + "\n")
    print(name, lines[0], len(lines) - 1, "entries")


if __name__ == "__main__":
    print("torchvision", torchvision.__version__)
    for name, create in FROM_TORCHVISION.items():
        write(name, create())
    for network in others.NETWORKS:
        write(network.__name__, network())
