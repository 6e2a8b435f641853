using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Diagnostics;

/// <summary>All findings: severity, texts and help page. The rules that report them are in Planning and Layers.</summary>
internal static class Descriptors
{
    private const string Category = "NetDsl";

    /// <summary>The folder of the help pages, at the address that Directory.Build.props gives.</summary>
    private static readonly string HelpPages = typeof(Descriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "PagesUrl").Value + "docs/diagnostics/";

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "NDSL001", "A network must be partial",
        "{0} must be 'partial', so that the layers of '{1}' can be generated.",
        "The generator writes the other half of the class, so the class and every type around it must be partial.");

    public static readonly DiagnosticDescriptor NotANetwork = Error(
        "NDSL002", "This class cannot be a network",
        "'{0}' {1}. Expected {2}.",
        "The generated half derives from NetDsl.Network, is created with its layers and applies them in forward: a static, abstract or " +
        "file-local class, a record, a struct, or a class with another base or with a forward of its own cannot be one.");

    public static readonly DiagnosticDescriptor NoNetwork = Error(
        "NDSL003", "Layers without [Network]",
        "'{0}' has layers but no [Network]. Add [Network(…)] with the input's shape, the batch dimension left out.",
        "Layers are generated for a class with [Network], which gives the shape that the first layer gets.");

    public static readonly DiagnosticDescriptor LayerElsewhere = Error(
        "NDSL004", "Layers on a second partial declaration",
        "[{0}] is on another declaration of '{1}' than [Network]. Move it below [Network]: the order of attributes on two declarations " +
        "is undefined.",
        "The layers of a network are the attributes of one declaration, read top to bottom. The order between two partial declarations " +
        "depends on the order of files in the compilation.");

    public static readonly DiagnosticDescriptor NoLayers = Warning(
        "NDSL005", "A network without layers",
        "'{0}' has no layers, so its output is its input. Add layers below [Network].",
        "A network without layers compiles and gives back its input, which is seldom meant.");

    public static readonly DiagnosticDescriptor BadArgument = Error(
        "NDSL006", "An argument is out of range or of the wrong type",
        "{0}: {1} must be {2}. Got {3}.",
        "The layer that would be generated throws when it is created or called.");

    public static readonly DiagnosticDescriptor BadName = Error(
        "NDSL007", "A name cannot be used",
        "{0}: the name '{1}' {2}",
        "Names are the keys of state_dict: each layer has its own, without empty parts (dots nest them), and not below another layer's.");

    public static readonly DiagnosticDescriptor ProjectTooOld = Error(
        "NDSL008", "C# or TorchSharp is too old or missing",
        "'{0}' needs {1}. Got {2}. {3}",
        "The generated half of a network is written in C# 12 and derives from TorchSharp's modules: the project must compile as C# 12 or " +
        "later and reference TorchSharp 0.105.2 or later.");

    public static readonly DiagnosticDescriptor UnknownTap = Error(
        "NDSL009", "A name that no tap above gives",
        "{0} reads '{1}', but no [Tap] or [Input] above has that name. {2}",
        "[From], the joins and the layers with a second input read a value by its name: a [Tap] above them or an [Input] must give it.");

    public static readonly DiagnosticDescriptor CannotUse = Error(
        "NDSL010", "[Use] names a type that cannot be used here",
        "{0}: '{1}' {2}. Expected a network, a block or a Module<Tensor, Tensor>, or one of several tensors to a tensor, that can be " +
        "created here.",
        "[Use] creates its type and calls it: the type must be accessible and concrete, take and give tensors, and not contain this " +
        "class.");

    public static readonly DiagnosticDescriptor RepeatedTap = Error(
        "NDSL011", "A tap repeats a name",
        "{0} above has this name already. Give each value its own name.",
        "[From] and the joins read a value by its name, so a [Tap] must not repeat the name of an [Input] or of another [Tap].");

    public static readonly DiagnosticDescriptor UnusedTap = Warning(
        "NDSL012", "A tap that nothing uses",
        "{0} is never used. Remove it.",
        "[Tap] only names a value. If nothing reads the name, a skip connection was probably forgotten.");

    public static readonly DiagnosticDescriptor UnusedValue = Warning(
        "NDSL013", "A value that nothing uses",
        "{0} is never used. {1}, or remove it.",
        "The output does not depend on this layer or input: the layer costs time and is never trained, and the input is ignored.");

    public static readonly DiagnosticDescriptor ArgumentsDoNotFit = Error(
        "NDSL014", "[Use] has too few or too many arguments",
        "{0}: Expected the arguments ({1}) of '{2}'{3}. Got {4}.",
        "The arguments of [Use] are those of its type's constructor, without the parameters that are inferred from the input.");

    public static readonly DiagnosticDescriptor UsedHasErrors = Error(
        "NDSL015", "[Use] names a type that has errors",
        "{0} has an error {1}: {2}",
        "The layers of a network or block are planned again for the arguments and the input that [Use] gives it. They must fit these, " +
        "and the declaration must have no errors of its own.");

    public static readonly DiagnosticDescriptor ForeignForm = Error(
        "NDSL016", "A layer is written as in another library",
        "[{0}] is written [{1}] here{2}.",
        "Layers have PyTorch's names without the number of axes and without the size of the input, which are inferred. What has a " +
        "default in PyTorch is a property.");

    public static readonly DiagnosticDescriptor NotRegistered = Warning(
        "NDSL021", "A module or parameter that is not registered",
        "'{0}' is in no state_dict, is not trained, and follows neither to() nor eval(): {1}.",
        "Modules and parameters that the user's part of a network holds are registered after its layers. That needs a field or an " +
        "auto-property that has its value before: by an initialiser.");

    public static readonly DiagnosticDescriptor WrongRank = Error(
        "NDSL101", "A layer needs another shape",
        "{0} needs {1} but gets {2} from {3}.{4}",
        "The layer is not defined for a value of that rank or shape and throws when it is called.");

    public static readonly DiagnosticDescriptor LinearOnFeatureMap = Warning(
        "NDSL102", "Linear on a feature map",
        "{0} expects (F) or (T, F) but gets the feature map {1} from {2}: it mixes the columns of each row. {3}",
        "Linear works on the last axis. On a feature map that is its width: it mixes columns and leaves channels and rows alone.");

    public static readonly DiagnosticDescriptor WindowTooLarge = Error(
        "NDSL103", "A window is larger than its padded input",
        "{0} has a window of {1}, but its input {2} from {3} has {4}, padding included. {5}",
        "A convolution or pooling needs at least one position at which its window, dilation included, fits into the padded input.");

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = Error(
        "NDSL104", "Groups do not divide the channels",
        "{0}: Groups = {1} must divide its {2} channels, {3}. {4}",
        "A grouped convolution gives each group the same number of input channels and the same number of output channels.");

    public static readonly DiagnosticDescriptor JoinedShapesDiffer = Error(
        "NDSL105", "Joined shapes differ",
        "{0} joins {1} from {2} with {3} from {4}. Expected {5}.",
        "The values that meet in a join must have shapes that fit each other.");

    public static readonly DiagnosticDescriptor SizeUnknown = Error(
        "NDSL106", "A size is needed that is only known at run time",
        "{0} needs {1} when it is created, but {2} from {3} leaves that open until run time. {4}",
        "A layer's weights are made before the first input arrives, so the sizes they depend on must be known when the code is generated.");

    public static readonly DiagnosticDescriptor DroppedBorder = Info(
        "NDSL107", "A stride leaves out the border",
        "{0} sees {1} of {2} from {3}: its windows end before the border. Change the stride or the padding to take the rest in.",
        "Where the stride does not divide what is left after the first window, the last rows and columns are in no window, and what is " +
        "there never reaches the output.");

    public static readonly DiagnosticDescriptor SwappedAxes = Warning(
        "NDSL108", "Channels and steps on each other's axis",
        "{0} expects {1} but gets {2} from {3}, which is {4}: it takes {5}. Put [{6}] above it.",
        "Convolutions and pooling read channels from the axis after the batch, where (T, F) has its time steps and (H, W, C) its rows; " +
        "recurrent layers and attention read steps from it, where (C, L) has its channels. The layer runs and mixes the wrong values.");

    public static readonly DiagnosticDescriptor DimOfSteps = Warning(
        "NDSL109", "A dim that is the time steps",
        "{0} works along the {1} of {2} from {3}, which is {4}. {5}",
        "With the batch as dim 0, dim 1 of (T, F) is the time steps: each step's result depends on the others, and the features of one " +
        "step are not compared.");

    public static readonly DiagnosticDescriptor LikelyInput = Warning(
        "NDSL110", "The input's shape is probably another",
        "{0} gives {1}, which {2} reads as {3}. Expected {4}: {5}.",
        "An input's shape is that of one sample, without the batch, and its channels come first: (C, H, W).");

    public static readonly DiagnosticDescriptor PyTorchOrder = Warning(
        "NDSL113", "Sizes in the order of PyTorch's arguments",
        "{0} has {1}: it takes a size for each axis. If {2} are PyTorch's arguments, write [{3}]: {4}.",
        "PyTorch's constructors take the input's channels first and the stride after the kernel. Here the first are inferred, and what " +
        "has a default is named, so that further sizes are those of the other axes.");

    public static readonly DiagnosticDescriptor PyTorchOrderMisfit = Error(
        "NDSL114", "PyTorch's arguments in place of sizes",
        "{0} cannot have {1} on {2} from {3}: it takes a size for each axis. If {4} are PyTorch's arguments, write [{5}]: {6}.",
        "PyTorch's constructors take the input's channels first and the stride after the kernel. Here the first are inferred, and what " +
        "has a default is named: as sizes they do not fit the input.");

    public static readonly DiagnosticDescriptor UpsampleShrinks = Warning(
        "NDSL115", "Upsample to a size that is meant as a factor",
        "{0} makes {1} from {2} smaller: {3} is the size of each axis. If it is a factor, write ScaleFactor = {3}.",
        "As in PyTorch, Upsample's first argument is the size of its output; Keras' UpSampling2D takes a factor.");

    public static readonly DiagnosticDescriptor DropsEverything = Warning(
        "NDSL116", "A dropout of everything",
        "{0}: {1} = 1 drops everything in training. Expected the share that is dropped, not the share that is kept: less than 1.",
        "In training the output does not depend on the input, and nothing above the layer learns. TensorFlow 1 gave the share to keep, " +
        "PyTorch gives the share to drop.");

    public static readonly DiagnosticDescriptor NormBeforeNorm = Warning(
        "NDSL201", "A norm directly before a norm",
        "{0} is followed by {1}, which normalises its output once more. Expected one norm. Remove the first.",
        "The second norm takes away the scale and shift that the first one gave, so that the first costs time and memory for next to " +
        "nothing.");

    public static readonly DiagnosticDescriptor NormAtOutput = Info(
        "NDSL202", "A norm at a network's output",
        "{0} stands at the network's output. Expected outputs of any scale. Got normalised ones: remove it, unless they are an embedding.",
        "A norm forces the outputs to a mean and a deviation that the targets need not have, and with BatchNorm one sample's output " +
        "depends on the others of its batch. Embeddings end in a norm on purpose (Deng et al., arXiv 1801.07698).");

    public static readonly DiagnosticDescriptor DropoutBeforeNorm = Info(
        "NDSL203", "Dropout directly before BatchNorm",
        "{0} is followed by {1}. Expected Dropout below the norm: it changes the variance in training alone, and the running " +
        "variance that evaluation uses is wrong by that.",
        "Dropout scales what it keeps, so that the variance in training is another than in evaluation, while BatchNorm evaluates with " +
        "the variance of training (Li et al., arXiv 1801.05134).");

    public static readonly DiagnosticDescriptor NormOverTime = Warning(
        "NDSL204", "A norm of channels on (T, F)",
        "{0} expects channels first but gets {1} from {2}, which is {3}: it normalises {4}. Use [LayerNorm].",
        "The norm reads the channels from the axis after the batch. In (T, F) that axis holds the time steps, in (H, W, C) the rows: it " +
        "runs, with a scale for each step or row.");

    public static readonly DiagnosticDescriptor OneSpatialElement = Error(
        "NDSL205", "InstanceNorm on one element",
        "{0} normalises each channel of each sample over its positions, but {1} from {2} has one position a channel. Remove it, or " +
        "normalise before the last pooling.",
        "With one value the mean is the value and the variance is 0: the output no longer depends on the input (Ulyanov et al., arXiv " +
        "1607.08022).");

    public static readonly DiagnosticDescriptor NormGroupsDoNotDivide = Error(
        "NDSL206", "GroupNorm's groups do not divide the channels",
        "{0}: {1} groups do not divide the {2} channels of {3} from {4}. Use a divisor of {2}.",
        "GroupNorm splits the channels into groups of equal size (Wu and He, arXiv 1803.08494).");

    public static readonly DiagnosticDescriptor RedundantBias = Warning(
        "NDSL207", "A bias that a norm takes away",
        "{0} has a bias, which {1} subtracts again. Leave Bias out: it is then left off.",
        "A bias adds a constant to each channel, and the norm below subtracts each channel's mean: the bias does nothing (Ioffe and " +
        "Szegedy, arXiv 1502.03167, section 3.2).");

    public static readonly DiagnosticDescriptor KerasMomentum = Warning(
        "NDSL208", "A momentum that counts the old average",
        "{0} has Momentum = {1}. Expected the share of the new batch, as PyTorch counts it: {2}.",
        "Keras and TensorFlow give the share of the old average, PyTorch that of the new batch: Keras' 0.99 is PyTorch's 0.01. Taken " +
        "over as it is, the running statistics are hardly more than the last batch's.");

    public static readonly DiagnosticDescriptor NoRunningStatistics = Info(
        "NDSL209", "Evaluation depends on the batch",
        "{0} keeps no running statistics. Expected outputs in evaluation that depend on their own sample alone. Got ones that depend on " +
        "the whole batch.",
        "Without running statistics BatchNorm normalises by the batch in evaluation too: one sample's output changes with the others, " +
        "and a batch of one may have no variance.");

    public static readonly DiagnosticDescriptor NormOverPositions = Warning(
        "NDSL210", "A norm over a feature map's positions",
        "{0} normalises over the last {1} of the feature map {2} from {3}. Expected the channels among the axes: use " +
        "[ChannelLayerNorm], [GroupNorm(1)], or [LayerNorm] with all axes{4}.",
        "LayerNorm and RMSNorm normalise over trailing axes, and the last axis of a feature map is its width: each row of each channel " +
        "is normalised by itself, or each channel, with a scale for each position.");

    public static readonly DiagnosticDescriptor UnusualEps = Warning(
        "NDSL211", "An eps outside 1e-12 to 0.1",
        "{0}: Eps must be from 1e-12 to 0.1. Got {1}.",
        "eps keeps the division by the standard deviation finite. A very small one does not keep it moderate, and a large one outweighs " +
        "the variance.");

    public static readonly DiagnosticDescriptor NormOverOneValue = Error(
        "NDSL212", "A norm over one value",
        "{0} normalises over one value of {1} from {2}. Expected two or more. {3}, or remove it.",
        "Normalised over one value, the output does not depend on the input's size: LayerNorm and GroupNorm return their bias, RMSNorm " +
        "the sign times its weight (Ba et al., arXiv 1607.06450; Wu and He, arXiv 1803.08494).");

    public static readonly DiagnosticDescriptor SoftmaxOverOneValue = Error(
        "NDSL214", "A softmax over one value",
        "{0} normalises over one value of {1} from {2}: its output is {3} whatever comes in. {4}",
        "The probabilities of one class add up to 1, so that softmax of a single value is 1 and its logarithm 0. Nothing above it is " +
        "trained. The probability of a yes is the sigmoid of one value.");

    public static readonly DiagnosticDescriptor ExtremeMomentum = Warning(
        "NDSL217", "A momentum of 0 or 1",
        "{0} has Momentum = {1}: its running statistics {2}. Expected the share of the new batch, 0.1 by default.",
        "running = (1 - momentum) · running + momentum · batch: with 0 the statistics never leave their start, and with 1 they are those " +
        "of the last batch.");

    public static readonly DiagnosticDescriptor LayerNormOfChannels = Error(
        "NDSL218", "LayerNorm of a feature map's channels",
        "{0} normalises the last axis, but {1} are the channels of the feature map {2} from {3}. Use [ChannelLayerNorm].",
        "LayerNorm's sizes are those of the last axes, and the channels of a feature map are its first: it throws.");

    public static readonly DiagnosticDescriptor RepeatedActivation = Warning(
        "NDSL301", "An activation after one that leaves it nothing to do",
        "{0} follows {1}: it {2}. Remove it.",
        "ReLU and its kin leave positive numbers as they are, so that behind an activation without negative outputs they do nothing; the " +
        "same activation twice is a slip.");

    public static readonly DiagnosticDescriptor LinearAfterLinear = Warning(
        "NDSL302", "Two Linear layers with nothing between",
        "{0} follows {1}. Expected an activation between them: two linear maps in a row are one.",
        "The product of two matrices is a matrix: without something non-linear between, two Linear layers can say no more than one.");

    public static readonly DiagnosticDescriptor SoftmaxAtOutput = Warning(
        "NDSL303", "Softmax at a network's output",
        "{0} stands at the network's output. Expected logits, which CrossEntropyLoss takes. Got probabilities: remove it, and apply " +
        "softmax where probabilities are read.",
        "CrossEntropyLoss applies log-softmax itself. On probabilities it trains too, slowly and to a floor that it cannot get below.");

    public static readonly DiagnosticDescriptor DropoutAtOutput = Warning(
        "NDSL304", "Dropout at a network's output",
        "{0} stands at the network's output. Expected an output that the loss can follow. Got one of which training sets parts to zero: " +
        "remove it.",
        "Dropout on the output hides parts of the prediction from the loss and scales up the others, which trains the layers above " +
        "towards targets that nobody wants.");

    public static readonly DiagnosticDescriptor DropoutOfOneLayer = Warning(
        "NDSL305", "Dropout in a recurrent layer of one",
        "{0} has Dropout = {1} and one layer. Expected two or more, between which it drops: leave it out, or put [Dropout] below.",
        "The dropout of RNN, LSTM and GRU is between their layers. With one layer it does nothing, which PyTorch warns of.");

    public static readonly DiagnosticDescriptor FormatOfNothing = Warning(
        "NDSL306", "A memory format without a convolution",
        "Format = MemoryFormat.ChannelsLast is about convolutions over two or three axes. Expected one. Got none: leave it out.",
        "The memory format changes how convolutions over two and three axes compute. Other layers have no weights of such a shape.");

    public static readonly DiagnosticDescriptor EvaluationInTrainingMode = Warning(
        "NDSL401", "An evaluation in training mode",
        "'{0}' is called under {1} but not put in evaluation mode, which leaves its {2} in training mode. Call it in " +
        "'using ({0}.Evaluating())', or by Predict.",
        "no_grad() turns gradients off and nothing else: until eval(), Dropout goes on leaving out, and BatchNorm normalises by the " +
        "batch at hand and moves its running statistics by it.");

    public static readonly DiagnosticDescriptor TrainingInEvaluationMode = Warning(
        "NDSL402", "A training loop that stays in evaluation mode",
        "'{0}' is put in evaluation mode in a loop that trains it, and not back. From the second round on its {1} would train as if " +
        "evaluated. Call {0}.train() at the start of each round, or evaluate in 'using ({0}.Evaluating())'.",
        "eval() holds until train(): without it Dropout leaves out nothing in all further rounds, and BatchNorm normalises by its " +
        "running statistics and no longer gathers them.");

    public static readonly DiagnosticDescriptor ArgmaxInTrainingMode = Info(
        "NDSL403", "A prediction in training mode",
        "'{0}' predicts, as only argmax reads its output, but is not put in evaluation mode, which leaves its {1} in training mode. Call " +
        "it by Predict, or in 'using ({0}.Evaluating())'.",
        "No gradient passes argmax, so that this call trains nothing: it is a prediction, of a network of which Dropout leaves out " +
        "parts, and whose BatchNorm normalises by the batch at hand and moves its running statistics by it.");

    /// <summary>All descriptors, by number.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        NotPartial, NotANetwork, NoNetwork, LayerElsewhere, NoLayers, BadArgument, BadName, ProjectTooOld, UnknownTap, CannotUse,
        RepeatedTap, UnusedTap, UnusedValue, ArgumentsDoNotFit, UsedHasErrors, ForeignForm, NotRegistered,
        WrongRank, LinearOnFeatureMap, WindowTooLarge, GroupsDoNotDivide, JoinedShapesDiffer, SizeUnknown, DroppedBorder,
        SwappedAxes, DimOfSteps, LikelyInput, PyTorchOrder, PyTorchOrderMisfit, UpsampleShrinks, DropsEverything,
        NormBeforeNorm, NormAtOutput, DropoutBeforeNorm, NormOverTime, OneSpatialElement, NormGroupsDoNotDivide,
        RedundantBias, KerasMomentum,
        NoRunningStatistics, NormOverPositions, UnusualEps, NormOverOneValue, SoftmaxOverOneValue, ExtremeMomentum, LayerNormOfChannels,
        RepeatedActivation, LinearAfterLinear, SoftmaxAtOutput, DropoutAtOutput, DropoutOfOneLayer, FormatOfNothing,
        EvaluationInTrainingMode, TrainingInEvaluationMode, ArgmaxInTrainingMode);

    /// <summary>The warnings about the axes of a layer's input: a block's layers may have them for one input and not for another.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfAxes =
        ImmutableArray.Create(LinearOnFeatureMap, SwappedAxes, DimOfSteps, LikelyInput, NormOverTime, NormOverPositions);

    /// <summary>The findings about a network's use.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfUse =
        ImmutableArray.Create(EvaluationInTrainingMode, TrainingInEvaluationMode, ArgmaxInTrainingMode);

    /// <summary>
    /// The analyzer's findings about a network's declaration. The generator reports foreign forms, which the compiler rejects before it
    /// runs analyzers, and another analyzer the findings about a network's use.
    /// </summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfDeclarations =
        All.Remove(ForeignForm).RemoveRange(OfUse);

    private static DiagnosticDescriptor Error(string id, string title, string message, string description) =>
        Descriptor(id, DiagnosticSeverity.Error, title, message, description);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string description) =>
        Descriptor(id, DiagnosticSeverity.Warning, title, message, description);

    private static DiagnosticDescriptor Info(string id, string title, string message, string description) =>
        Descriptor(id, DiagnosticSeverity.Info, title, message, description);

    private static DiagnosticDescriptor Descriptor(
        string id, DiagnosticSeverity severity, string title, string message, string description) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, $"{HelpPages}{id}.md");
}
