namespace NetDsl.PyTorch;

internal static partial class TrainingScript
{
    /// <summary>The program, with words in capitals in place of what differs from network to network.</summary>
    private const string Template = """"
        """Trains NETWORK on one process, or on several by torchrun. Yours to change.

            python3 train.py --data FOLDER
            torchrun --nproc_per_node 8 train.py --data FOLDER             # 8 GPUs of one machine
            torchrun --nnodes 2 --nproc_per_node 8 --rdzv_backend c10d \\
                --rdzv_endpoint HOST:29500 train.py --data FOLDER          # run on each of two machines

        The same seed and the same --batch give the same steps on one process and on several.
        """

        import argparse
        import json
        import os
        import struct

        import torch
        import torch.distributed as dist
        import torch.distributed.nn.functional as collectives
        import torch.nn.functional as F
        from torch import nn
        from torch.nn.parallel import DistributedDataParallel
        from torch.utils.data import DataLoader, DistributedSampler, Subset, TensorDataset

        IMPORT

        # ------------------------------- yours: data, loss, optimizer -------------------------------

        INPUTS = INPUT_NAMES
        TARGETS = TARGET_NAMES


        def load_data(folder):
            """The samples: what forward takes, then the targets. Any torch.utils.data.Dataset will do."""
            import numpy

            def load(name):
                values = torch.from_numpy(numpy.load(os.path.join(folder, f"{name}.npy")))
                # The bytes of images become numbers from 0 to 1.
                return values.float() / 255 if name in INPUTS and values.dtype == torch.uint8 else values

            return TensorDataset(*(load(name) for name in INPUTS + TARGETS))


        def draw_data(network, count=1024):
            """Random samples, to try the program without data."""
            inputs = {
        INPUT_TABLE
            }
            network.eval()
            with torch.no_grad():
                outputs = as_tuple(network(*(values[:1] for values in inputs.values())))
            network.train()
            targets = [
                torch.randint(output.size(1), (count, *output.shape[2:]))
                if output.dim() > 1 and output.size(1) > 1
                else torch.randn(count, *output.shape[1:])
                for output in outputs
            ]
            return TensorDataset(*inputs.values(), *targets)


        def loss_of(outputs, targets):
            """Cross entropy where the targets are classes, the squared error where they are values."""
            return sum(
                F.mse_loss(output, target)
                if target.is_floating_point()
                else F.cross_entropy(output, target.long())
                for output, target in zip(outputs, targets)
            )


        def make_optimizer(parameters, args):
            if args.optimizer == "sgd":
                return torch.optim.SGD(parameters, args.lr, args.momentum, weight_decay=args.weight_decay)
            return torch.optim.AdamW(parameters, args.lr, weight_decay=args.weight_decay)


        # ----------------------------------------- training -----------------------------------------


        def parse_arguments():
            parser = argparse.ArgumentParser(description="Trains NETWORK.")
            add = parser.add_argument
            add("--data", metavar="FOLDER", help=f"has {', '.join(INPUTS + TARGETS)} as .npy files")
            add("--init", metavar="FILE", help="weights to start from: .safetensors, .pt or .pth")
            add("--out", metavar="FILE", default="weights.safetensors", help="gets the trained weights")
            add("--checkpoint", metavar="FILE", default="checkpoint.pt", help="gets all, every epoch")
            add("--resume", action="store_true", help="go on from the checkpoint, if there is one")
            add("--epochs", type=int, default=10)
            add("--batch", type=int, default=64, help="samples of a step, in all processes together")
            add("--optimizer", choices=["adamw", "sgd"], default="adamw")
            add("--lr", type=float, default=1e-3)
            add("--momentum", type=float, default=0.9, help="of SGD")
            add("--weight_decay", type=float, default=0.01)
            add("--held_out", type=float, default=0.1, help="the part of the samples that measures")
            add("--seed", type=int, default=0)
            add("--workers", type=int, default=0, help="processes that load data, for each process")
            add("--device", default="cuda" if torch.cuda.is_available() else "cpu")
            return parser.parse_args()


        def main():
            args = parse_arguments()
            rank, world = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
            device = torch.device(args.device)
            if device.type == "cuda":
                device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", 0)))
                torch.cuda.set_device(device)
            if args.batch % world:
                raise SystemExit(f"--batch {args.batch} cannot be shared by {world} processes")
            if world > 1:
                dist.init_process_group("nccl" if device.type == "cuda" else "gloo")

            torch.manual_seed(args.seed)
            network = NETWORK()
            if args.init:
                network.load_state_dict(load_weights(args.init))
            data = load_data(args.data) if args.data else draw_data(network)
            train_set, test_set = split(data, args.held_out, args.seed)
            if len(train_set) < args.batch:
                raise SystemExit(f"{len(train_set)} samples are less than one batch of {args.batch}")

            network.to(device)
            model = distribute(network, device) if world > 1 else network
            optimizer = make_optimizer(model.parameters(), args)
            epoch = 0
            if args.resume and os.path.exists(args.checkpoint):
                state = torch.load(args.checkpoint, map_location="cpu")
                model.load_state_dict(state["model"])
                optimizer.load_state_dict(state["optimizer"])
                epoch = state["epoch"]

            sampler = DistributedSampler(train_set, world, rank, seed=args.seed, drop_last=True)
            loader = DataLoader(
                train_set,
                args.batch // world,
                sampler=sampler,
                num_workers=args.workers,
                pin_memory=device.type == "cuda",
                drop_last=True,
            )
            while epoch < args.epochs:
                # Every epoch has its own order and random numbers, whether or not the run was resumed.
                sampler.set_epoch(epoch)
                torch.manual_seed(args.seed + world * epoch + rank)
                loss = train(model, loader, optimizer, device, world)
                epoch += 1
                measured = test(network, test_set, args, device, rank, world) if len(test_set) else ""
                if rank == 0:
                    print(f"epoch {epoch}: loss {loss:.4f}{measured}", flush=True)
                    state = {"epoch": epoch, "model": model.state_dict()}
                    state["optimizer"] = optimizer.state_dict()
                    write(args.checkpoint, lambda path: torch.save(state, path))

            if rank == 0:
                write(args.out, lambda path: save_weights(network.state_dict(), path))
            if world > 1:
                # The group's threads need Python's lock to let go of the last tensors, and the model's
                # end holds it while it waits for them, where it is the last to have the group.
                dist.barrier()
                del model
                dist.destroy_process_group()


        def train(model, loader, optimizer, device, world):
            """Trains for an epoch, and gives the mean loss of its steps."""
            model.train()
            total = torch.zeros(2, dtype=torch.float64)
            for batch in loader:
                batch = [values.to(device, non_blocking=True) for values in batch]
                outputs = as_tuple(model(*batch[: len(INPUTS)]))
                loss = loss_of(outputs, batch[len(INPUTS) :])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                total += torch.tensor([loss.item(), 1])
            return (total[0] / total[1] if world == 1 else mean_of_all(total, device)).item()


        def test(network, samples, args, device, rank, world):
            """What to print about the held out samples: the loss, and how many classes are right."""
            network.eval()
            total, right = torch.zeros(2, dtype=torch.float64), torch.zeros(2, dtype=torch.float64)
            with torch.no_grad():
                own = Subset(samples, range(rank, len(samples), world))
                for batch in DataLoader(own, args.batch // world, num_workers=args.workers):
                    batch = [values.to(device) for values in batch]
                    outputs, targets = as_tuple(network(*batch[: len(INPUTS)])), batch[len(INPUTS) :]
                    count = len(batch[0])
                    total += torch.tensor([loss_of(outputs, targets).item() * count, count])
                    if not targets[0].is_floating_point():
                        hits = outputs[0].argmax(1) == targets[0]
                        right += torch.tensor([hits.sum().item(), hits.numel()])
            loss = total[0] / total[1] if world == 1 else mean_of_all(total, device)
            text = f", held out {loss:.4f}"
            if world > 1:
                right = sum_of_all(right, device)
            return text + (f", {100 * right[0] / right[1]:.1f} % right" if right[1] > 0 else "")


        def as_tuple(outputs):
            return outputs if isinstance(outputs, tuple) else (outputs,)


        def split(data, held_out, seed):
            """Two parts of the samples, the same on every process."""
            order = torch.randperm(len(data), generator=torch.Generator().manual_seed(seed)).tolist()
            tests = round(held_out * len(data))
            return Subset(data, order[tests:]), Subset(data, order[:tests])


        # ------------------------------------- several processes ------------------------------------


        def distribute(network, device):
            """The network whose gradients and batch statistics are those of all processes."""
            if device.type == "cuda":
                network = nn.SyncBatchNorm.convert_sync_batchnorm(network)
                return DistributedDataParallel(network, device_ids=[device.index])
            return DistributedDataParallel(synchronise(network))


        class SharedBatchNorm(nn.modules.batchnorm._BatchNorm):
            """BatchNorm over the samples of all processes on the CPU, where nn.SyncBatchNorm refuses."""

            def _check_input_dim(self, x):
                pass

            def forward(self, x):
                if not self.training:
                    return super().forward(x)
                axes, shape = [0, *range(2, x.dim())], [1, -1] + [1] * (x.dim() - 2)
                count = collectives.all_reduce(x.new_tensor([x.numel() // x.size(1)]))
                mean = collectives.all_reduce(x.sum(axes)) / count
                centred = x - mean.view(shape)
                variance = collectives.all_reduce(centred.square().sum(axes)) / count
                if self.track_running_stats:
                    with torch.no_grad():
                        self.num_batches_tracked += 1
                        factor = self.momentum
                        if factor is None:
                            factor = 1 / self.num_batches_tracked.item()
                        self.running_mean.lerp_(mean, factor)
                        self.running_var.lerp_(variance * count / (count - 1), factor)
                x = centred * torch.rsqrt(variance + self.eps).view(shape)
                return x * self.weight.view(shape) + self.bias.view(shape) if self.affine else x


        def synchronise(module):
            """Puts SharedBatchNorm in the place of every batch normalisation, with its weights."""
            for name, child in module.named_children():
                if isinstance(child, nn.modules.batchnorm._BatchNorm):
                    norm = SharedBatchNorm(
                        child.num_features,
                        child.eps,
                        child.momentum,
                        child.affine,
                        child.track_running_stats,
                    )
                    norm.load_state_dict(child.state_dict())
                    module._modules[name] = norm
                else:
                    synchronise(child)
            return module


        def sum_of_all(values, device):
            values = values.to(device)
            dist.all_reduce(values)
            return values.cpu()


        def mean_of_all(total, device):
            total = sum_of_all(total, device)
            return total[0] / total[1]


        # ------------------------------------------- files ------------------------------------------

        DTYPES = {
            "BOOL": torch.bool,
            "U8": torch.uint8,
            "I8": torch.int8,
            "I16": torch.int16,
            "I32": torch.int32,
            "I64": torch.int64,
            "F16": torch.float16,
            "BF16": torch.bfloat16,
            "F32": torch.float32,
            "F64": torch.float64,
        }


        def write(path, save):
            """Writes a file beside it first, so that an interrupted run never leaves half a file."""
            save(f"{path}.part")
            os.replace(f"{path}.part", path)


        def save_weights(weights, path):
            """Writes safetensors: the length of a header, the header in JSON, the numbers."""
            names = {dtype: name for name, dtype in DTYPES.items()}
            header, offset = {}, 0
            for key, tensor in weights.items():
                end = offset + tensor.numel() * tensor.element_size()
                header[key] = {
                    "dtype": names[tensor.dtype],
                    "shape": list(tensor.shape),
                    "data_offsets": [offset, end],
                }
                offset = end
            text = json.dumps(header).encode()
            text += b" " * (-len(text) % 8)
            with open(path, "wb") as file:
                file.write(struct.pack("<Q", len(text)) + text)
                for tensor in weights.values():
                    file.write(tensor.detach().cpu().reshape(-1).view(torch.uint8).numpy().tobytes())


        def load_weights(path):
            """Reads safetensors, or what torch.save wrote of a state_dict."""
            if not path.endswith(".safetensors"):
                return torch.load(path, map_location="cpu")
            with open(path, "rb") as file:
                data = bytearray(file.read())
            start = 8 + struct.unpack("<Q", data[:8])[0]
            header = json.loads(data[8:start])
            header.pop("__metadata__", None)
            weights = {}
            for key, entry in header.items():
                begin, end = (start + offset for offset in entry["data_offsets"])
                values = torch.frombuffer(data[begin:end], dtype=torch.uint8).clone()
                weights[key] = values.view(DTYPES[entry["dtype"]]).reshape(entry["shape"])
            return weights


        if __name__ == "__main__":
            main()
        """";
}
