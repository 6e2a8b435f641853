"""ResidualTwin, written by NetDsl for PyTorch. The keys of its state_dict are those in C#.

    from residual_twin import ResidualTwin

    network = ResidualTwin()
    network.load_state_dict(weights)
"""

from torch import Tensor, nn


class ResidualBlock(nn.Module):
    """The block ResidualBlock: (N, in_channels, ?, ?) -> (N, out_channels, ?, ?)."""

    def __init__(
        self, in_channels: int, out_channels: int, stride: int = 1, downsample: bool = False
    ):
        super().__init__()
        self.conv1 = nn.Conv2d(
            in_channels, out_channels, kernel_size=3, stride=stride, padding=1, bias=False
        )
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.relu1 = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(out_channels, out_channels, kernel_size=3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.downsample = None
        if downsample:
            self.downsample = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=stride, bias=False),  # (N, out_channels, ?, ?)
                nn.BatchNorm2d(out_channels),  # (N, out_channels, ?, ?)
            )
        self.relu2 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        y = self.conv1(x)  # (N, out_channels, ?, ?)
        y = self.bn1(y)  # (N, out_channels, ?, ?)
        y = self.relu1(y)  # (N, out_channels, ?, ?)
        y = self.conv2(y)  # (N, out_channels, ?, ?)
        y = self.bn2(y)  # (N, out_channels, ?, ?)
        x = x if self.downsample is None else self.downsample(x)  # (N, out_channels, ?, ?)
        x = y + x  # (N, out_channels, ?, ?)
        x = self.relu2(x)  # (N, out_channels, ?, ?)
        return x


class ResidualTwin(nn.Module):
    """The network ResidualTwin: (N, 3, 32, 32) -> (N, 10)."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 16, kernel_size=3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        self.relu1 = nn.ReLU(inplace=True)
        self.layer1 = nn.Sequential(
            *(ResidualBlock(16, 16) for _ in range(3)),  # (N, 16, 32, 32)
        )
        self.layer2 = nn.Sequential(
            ResidualBlock(16, 32, stride=2, downsample=True),  # (N, 32, 16, 16)
            ResidualBlock(32, 32),  # (N, 32, 16, 16)
        )
        self.layer3 = nn.Sequential(
            ResidualBlock(32, 64, stride=2, downsample=True),  # (N, 64, 8, 8)
            ResidualBlock(64, 64),  # (N, 64, 8, 8)
        )
        self.adaptive_avgpool1 = nn.AdaptiveAvgPool2d(output_size=1)
        self.flatten1 = nn.Flatten()
        self.fc = nn.Linear(64, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv1(x)  # (N, 16, 32, 32)
        x = self.bn1(x)  # (N, 16, 32, 32)
        x = self.relu1(x)  # (N, 16, 32, 32)
        x = self.layer1(x)  # (N, 16, 32, 32)
        x = self.layer2(x)  # (N, 32, 16, 16)
        x = self.layer3(x)  # (N, 64, 8, 8)
        x = self.adaptive_avgpool1(x)  # (N, 64, 1, 1)
        x = self.flatten1(x)  # (N, 64)
        x = self.fc(x)  # (N, 10)
        return x
