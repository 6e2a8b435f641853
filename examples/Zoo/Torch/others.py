"""The zoo's networks that torchvision does not have, or whose outputs it gives by name, as one writes them in PyTorch."""

import math

import torch
import torchvision
from torch import nn


class DoubleConv(nn.Module):
    def __init__(self, before, channels):
        super().__init__()
        self.conv1 = nn.Conv2d(before, channels, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)

    def forward(self, x):
        return torch.relu(self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x))))))


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        widths = [64, 128, 256, 512]
        for level, (before, width) in enumerate(zip([3] + widths, widths), start=1):
            setattr(self, f"down{level}", DoubleConv(before, width))
        self.bottom = DoubleConv(512, 1024)
        for level in (4, 3, 2, 1):
            width = widths[level - 1]
            setattr(self, f"up{level}", nn.ConvTranspose2d(2 * width, width, 2, stride=2))
            setattr(self, f"merge{level}", DoubleConv(2 * width, width))
        self.head = nn.Conv2d(64, 2, 1)

    def forward(self, x):
        skips = []
        for level in (1, 2, 3, 4):
            x = getattr(self, f"down{level}")(x)
            skips.append(x)
            x = nn.functional.max_pool2d(x, 2)
        x = self.bottom(x)
        for level in (4, 3, 2, 1):
            x = torch.cat([skips[level - 1], getattr(self, f"up{level}")(x)], 1)
            x = getattr(self, f"merge{level}")(x)
        return self.head(x)


class Dcgan(nn.Module):
    def __init__(self, noise=100, features=64):
        super().__init__()

        def up(before, channels, stride, padding):
            return [nn.ConvTranspose2d(before, channels, 4, stride, padding, bias=False), nn.BatchNorm2d(channels), nn.ReLU(True)]

        self.main = nn.Sequential(
            *up(noise, features * 8, 1, 0), *up(features * 8, features * 4, 2, 1), *up(features * 4, features * 2, 2, 1),
            *up(features * 2, features, 2, 1), nn.ConvTranspose2d(features, 3, 4, 2, 1, bias=False), nn.Tanh())

    def forward(self, x):
        return self.main(x)


class MirroredConv(nn.Module):
    def __init__(self, before, channels, kernel, stride=1):
        super().__init__()
        self.reflection_pad = nn.ReflectionPad2d(kernel // 2)
        self.conv2d = nn.Conv2d(before, channels, kernel, stride)

    def forward(self, x):
        return self.conv2d(self.reflection_pad(x))


class StyleResidual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = MirroredConv(channels, channels, 3)
        self.in1 = nn.InstanceNorm2d(channels, affine=True)
        self.conv2 = MirroredConv(channels, channels, 3)
        self.in2 = nn.InstanceNorm2d(channels, affine=True)

    def forward(self, x):
        return self.in2(self.conv2(torch.relu(self.in1(self.conv1(x))))) + x


class StyleTransfer(nn.Module):
    def __init__(self):
        super().__init__()
        for name, arguments in (("conv1", (3, 32, 9)), ("conv2", (32, 64, 3, 2)), ("conv3", (64, 128, 3, 2)),
                                ("deconv1", (128, 64, 3)), ("deconv2", (64, 32, 3)), ("deconv3", (32, 3, 9))):
            setattr(self, name, MirroredConv(*arguments))
        for number, channels in enumerate((32, 64, 128, 64, 32), start=1):
            setattr(self, f"in{number}", nn.InstanceNorm2d(channels, affine=True))
        for number in range(1, 6):
            setattr(self, f"res{number}", StyleResidual(128))

    def forward(self, x):
        x = torch.relu(self.in1(self.conv1(x)))
        x = torch.relu(self.in2(self.conv2(x)))
        x = torch.relu(self.in3(self.conv3(x)))
        for number in range(1, 6):
            x = getattr(self, f"res{number}")(x)
        x = torch.relu(self.in4(self.deconv1(nn.functional.interpolate(x, scale_factor=2))))
        x = torch.relu(self.in5(self.deconv2(nn.functional.interpolate(x, scale_factor=2))))
        return self.deconv3(x)


class VideoNet(nn.Module):
    def __init__(self):
        super().__init__()
        for number, (before, channels) in enumerate(((3, 32), (32, 64), (64, 128), (128, 256)), start=1):
            setattr(self, f"conv{number}", nn.Conv3d(before, channels, 3, padding=1, bias=False))
            setattr(self, f"bn{number}", nn.BatchNorm3d(channels))
        self.dropout1 = nn.Dropout()
        self.fc1 = nn.Linear(256, 101)

    def forward(self, x):
        for number in (1, 2, 3, 4):
            x = torch.relu(getattr(self, f"bn{number}")(getattr(self, f"conv{number}")(x)))
            if number < 4:
                x = nn.functional.max_pool3d(x, (1, 2, 2) if number == 1 else 2)
        x = nn.functional.adaptive_avg_pool3d(x, 1).flatten(1)
        return self.fc1(self.dropout1(x))


class GatedConv(nn.Module):
    def __init__(self, channels, dilation):
        super().__init__()
        self.pad = nn.ConstantPad1d((dilation, 0), 0)
        self.filter = nn.Conv1d(channels, channels, 2, dilation=dilation)
        self.gate = nn.Conv1d(channels, channels, 2, dilation=dilation)
        self.residual = nn.Conv1d(channels, channels, 1)

    def forward(self, x):
        past = self.pad(x)
        return self.residual(torch.tanh(self.filter(past)) * torch.sigmoid(self.gate(past))) + x


class WaveNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.start = nn.Conv1d(256, 64, 1)
        self.layers = nn.Sequential(*[GatedConv(64, dilation) for dilation in (1, 2, 4, 8, 16, 32)])
        self.end1 = nn.Conv1d(64, 256, 1)
        self.end2 = nn.Conv1d(256, 256, 1)

    def forward(self, x):
        return self.end2(torch.relu(self.end1(torch.relu(self.layers(self.start(x))))))


class LstmClassifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding1 = nn.Embedding(10_000, 128, padding_idx=0)
        self.lstm1 = nn.LSTM(128, 128, 2, batch_first=True, dropout=0.2, bidirectional=True)
        self.ln1 = nn.LayerNorm(256)
        self.fc1 = nn.Linear(256, 4)

    def forward(self, x):
        return self.fc1(self.ln1(self.lstm1(self.embedding1(x))[0]).mean(1))


class SinusoidalEmbedding(nn.Module):
    def __init__(self, steps, features):
        super().__init__()
        position = torch.arange(steps).unsqueeze(1)
        rate = torch.exp(torch.arange(0, features, 2) * (-math.log(10000.0) / features))
        table = torch.zeros(1, steps, features)
        table[0, :, 0::2] = torch.sin(position * rate)
        table[0, :, 1::2] = torch.cos(position * rate)
        self.register_buffer("embedding", table)

    def forward(self, x):
        return x + self.embedding


class TransformerClassifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding1 = nn.Embedding(10_000, 128, padding_idx=0)
        self.position1 = SinusoidalEmbedding(256, 128)
        self.dropout1 = nn.Dropout(0.1)
        layer = nn.TransformerEncoderLayer(128, 4, dim_feedforward=512, dropout=0.1, batch_first=True)
        self.encoder1 = nn.TransformerEncoder(layer, 2)
        self.fc1 = nn.Linear(128, 4)

    def forward(self, x):
        return self.fc1(self.encoder1(self.dropout1(self.position1(self.embedding1(x)))).mean(1))


class BatchNormLeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(1, 6, 5, bias=False), nn.BatchNorm2d(6)
        self.conv2, self.bn2 = nn.Conv2d(6, 16, 5, bias=False), nn.BatchNorm2d(16)
        self.fc1, self.bn3 = nn.Linear(256, 120, bias=False), nn.BatchNorm1d(120)
        self.fc2, self.bn4 = nn.Linear(120, 84, bias=False), nn.BatchNorm1d(84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = nn.functional.avg_pool2d(torch.sigmoid(self.bn1(self.conv1(x))), 2)
        x = nn.functional.avg_pool2d(torch.sigmoid(self.bn2(self.conv2(x))), 2).flatten(1)
        x = torch.sigmoid(self.bn4(self.fc2(torch.sigmoid(self.bn3(self.fc1(x))))))
        return self.fc3(x)


class CifarPerceptron(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.bn1 = nn.Linear(3072, 64, bias=False), nn.BatchNorm1d(64)
        self.fc2, self.bn2 = nn.Linear(64, 32, bias=False), nn.BatchNorm1d(32)
        self.fc3 = nn.Linear(32, 10)

    def forward(self, x):
        return self.fc3(torch.relu(self.bn2(self.fc2(torch.relu(self.bn1(self.fc1(x.flatten(1))))))))


class DeepLabV3(torchvision.models.segmentation.DeepLabV3):
    """torchvision's, the scores alone."""

    def __init__(self):
        model = torchvision.models.segmentation.deeplabv3_resnet50(weights=None, weights_backbone=None)
        super().__init__(model.backbone, model.classifier)

    def forward(self, x):
        return super().forward(x)["out"]


class FeaturePyramid(torchvision.models.detection.backbone_utils.BackboneWithFPN):
    """torchvision's, the positions of the levels one behind the other."""

    def __init__(self):
        model = torchvision.models.detection.backbone_utils.resnet_fpn_backbone(
            backbone_name="resnet18", weights=None, norm_layer=nn.BatchNorm2d, trainable_layers=5)
        nn.Module.__init__(self)
        self.body, self.fpn = model.body, model.fpn

    def forward(self, x):
        return torch.cat([level.flatten(2) for level in super().forward(x).values()], dim=2)


class GptBlock(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.ln_1 = nn.LayerNorm(width)
        self.attn = nn.MultiheadAttention(width, 12, dropout=0.1, batch_first=True)
        self.ln_2 = nn.LayerNorm(width)
        self.mlp = nn.ModuleDict({"c_fc": nn.Linear(width, 4 * width), "c_proj": nn.Linear(4 * width, width)})
        self.dropout = nn.Dropout(0.1)

    def forward(self, x):
        y = self.ln_1(x)
        mask = nn.Transformer.generate_square_subsequent_mask(x.size(1), dtype=x.dtype)
        x = x + self.dropout(self.attn(y, y, y, attn_mask=mask, need_weights=False)[0])
        y = nn.functional.gelu(self.mlp["c_fc"](self.ln_2(x)), approximate="tanh")
        return x + self.dropout(self.mlp["c_proj"](y))


class Gpt2(nn.Module):
    """GPT-2 small: Hugging Face's keys, but for attention in nn.MultiheadAttention, linear layers for Conv1D, and positions (1, T, F)."""

    def __init__(self, width=768, vocabulary=50_257):
        super().__init__()
        self.transformer = nn.Module()
        self.transformer.wte = nn.Embedding(vocabulary, width)
        self.transformer.wpe = nn.Parameter(torch.zeros(1, 1024, width))
        self.transformer.h = nn.ModuleList([GptBlock(width) for _ in range(12)])
        self.transformer.ln_f = nn.LayerNorm(width)
        self.dropout = nn.Dropout(0.1)
        self.lm_head = nn.Linear(width, vocabulary, bias=False)
        self.lm_head.weight = self.transformer.wte.weight

    def forward(self, tokens):
        x = self.dropout(self.transformer.wte(tokens) + self.transformer.wpe[:, : tokens.size(1)])
        for block in self.transformer.h:
            x = block(x)
        return self.lm_head(self.transformer.ln_f(x))


class BertLayer(nn.Module):
    def __init__(self, width):
        super().__init__()

        def named(**modules):
            return nn.ModuleDict(modules)

        self.attention = named(
            self=nn.MultiheadAttention(width, 12, dropout=0.1, batch_first=True),
            output=named(LayerNorm=nn.LayerNorm(width, eps=1e-12)))
        self.intermediate = named(dense=nn.Linear(width, 4 * width))
        self.output = named(dense=nn.Linear(4 * width, width), LayerNorm=nn.LayerNorm(width, eps=1e-12))
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, padding):
        y = self.attention["self"](x, x, x, key_padding_mask=padding, need_weights=False)[0]
        x = self.attention["output"]["LayerNorm"](x + self.dropout(y))
        y = self.output["dense"](nn.functional.gelu(self.intermediate["dense"](x)))
        return self.output["LayerNorm"](x + self.dropout(y))


class Bert(nn.Module):
    """BERT-base: Hugging Face's keys, but for attention in nn.MultiheadAttention and positions (1, T, F)."""

    def __init__(self, width=768, vocabulary=30_522):
        super().__init__()
        self.embeddings = nn.Module()
        self.embeddings.word_embeddings = nn.Embedding(vocabulary, width, padding_idx=0)
        self.embeddings.position_embeddings = nn.Parameter(torch.zeros(1, 512, width))
        self.embeddings.token_type_embeddings = nn.Embedding(2, width)
        self.embeddings.LayerNorm = nn.LayerNorm(width, eps=1e-12)
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList([BertLayer(width) for _ in range(12)])})
        self.pooler = nn.ModuleDict({"dense": nn.Linear(width, width)})
        self.dropout = nn.Dropout(0.1)

    def forward(self, tokens, segments, padding):
        x = self.embeddings.word_embeddings(tokens) + self.embeddings.token_type_embeddings(segments)
        x = x + self.embeddings.position_embeddings[:, : tokens.size(1)]
        x = self.dropout(self.embeddings.LayerNorm(x))
        for layer in self.encoder["layer"]:
            x = layer(x, padding)
        return torch.tanh(self.pooler["dense"](x[:, 0]))


class Translator(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.ModuleDict(
            {"embedding": nn.Embedding(1000, 64, padding_idx=0), "rnn": nn.GRU(64, 64, batch_first=True)})
        self.decoder = nn.ModuleDict({
            "embedding": nn.Embedding(1000, 64, padding_idx=0), "rnn": nn.GRU(64, 64, batch_first=True),
            "attention": nn.MultiheadAttention(64, 4, batch_first=True), "merge": nn.Linear(128, 64), "head": nn.Linear(64, 1000)})

    def forward(self, source, padding, target):
        memory, state = self.encoder["rnn"](self.encoder["embedding"](source))
        query, _ = self.decoder["rnn"](self.decoder["embedding"](target), state)
        seen = self.decoder["attention"](query, memory, memory, key_padding_mask=padding, need_weights=False)[0]
        return self.decoder["head"](torch.tanh(self.decoder["merge"](torch.cat([query, seen], 2))))


class Tower(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(1, 16, 3, bias=False), nn.BatchNorm2d(16)
        self.conv2, self.bn2 = nn.Conv2d(16, 32, 3, bias=False), nn.BatchNorm2d(32)
        self.fc1 = nn.Linear(800, 64)

    def forward(self, x):
        x = nn.functional.max_pool2d(torch.relu(self.bn1(self.conv1(x))), 2)
        x = nn.functional.max_pool2d(torch.relu(self.bn2(self.conv2(x))), 2)
        return self.fc1(x.flatten(1))


class Siamese(nn.Module):
    def __init__(self):
        super().__init__()
        self.tower = Tower()

    def forward(self, left, right):
        seen = self.tower(left)
        return nn.functional.pairwise_distance(self.tower(right), seen)
