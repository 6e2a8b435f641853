using System.Globalization;
using NetDsl.Diagrams;
using NetDsl.Graphs;
using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// A diagram of a network as text of <see href="https://mermaid.js.org">Mermaid</see>, which GitHub and many editors draw: the layers
    /// in order of execution, with the shapes between them. Norms, activations and dropouts share the box of the layer above, equal
    /// blocks that follow each other are one box with their number, and a box's colour tells how many parameters it has.
    /// </summary>
    /// <param name="network">A network whose layers are attributes. Of the blocks in it, each can be drawn on its own.</param>
    /// <returns>Lines separated by <c>\n</c>. In Markdown they stand between <c>```mermaid</c> and <c>```</c>.</returns>
    /// <exception cref="ArgumentNullException">The network is null.</exception>
    /// <exception cref="NotSupportedException">The network, or its <c>forward</c>, is written by hand.</exception>
    public static string Diagram(this nn.Module network) => Mermaid.Of(Boxes.Of(Graph.Of(network)));

    /// <summary>
    /// The diagram of <see cref="Diagram"/> as an SVG image. A value that is read further below goes down in a lane beside the boxes.
    /// </summary>
    /// <param name="network">A network whose layers are attributes. Of the blocks in it, each can be drawn on its own.</param>
    /// <returns>The text of an <c>.svg</c> file.</returns>
    /// <exception cref="ArgumentNullException">The network is null.</exception>
    /// <exception cref="NotSupportedException">The network, or its <c>forward</c>, is written by hand.</exception>
    public static string DiagramSvg(this nn.Module network)
    {
        var graph = Graph.Of(network);
        var count = graph.Network.parameters().Sum(parameter => parameter.numel());
        return Svg.Of(string.Create(CultureInfo.InvariantCulture, $"{graph.Name}: {count:N0} parameters"), Boxes.Of(graph));
    }
}
