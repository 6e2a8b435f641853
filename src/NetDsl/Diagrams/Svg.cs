using System.Globalization;
using System.Net;
using System.Text;

namespace NetDsl.Diagrams;

/// <summary>
/// A diagram as an SVG image. Boxes stand below each other in order of execution. A value that is read further below goes down in a lane
/// to the right of them, from the box that computes it to the last that reads it: the diagram is as wide as values are open.
/// </summary>
internal sealed class Svg
{
    private const int Margin = 20;
    private const int LineHeight = 16;
    private const int Padding = 8;
    private const int Gap = 28;
    private const int LaneWidth = 18;
    private const double CharacterWidth = 7.0;

    private readonly IReadOnlyList<Box> _boxes;
    private readonly StringBuilder _text = new();
    private readonly int[] _top;
    private readonly int[] _bottom;
    private readonly int _left;
    private readonly int _width;
    private readonly int _middle;

    private Svg(IReadOnlyList<Box> boxes)
    {
        _boxes = boxes;
        _top = new int[boxes.Count];
        _bottom = new int[boxes.Count];
        var y = Margin + LineHeight + Gap / 2;
        for (var place = 0; place < boxes.Count; place++)
        {
            _top[place] = y;
            _bottom[place] = y + (LineHeight * BoxText.Lines(boxes[place]).Count()) + (2 * Padding);
            y = _bottom[place] + Gap;
        }

        _left = Margin;
        _width = (int)(boxes.Max(box => BoxText.Lines(box).Max(line => line.Length)) * CharacterWidth) + (4 * Padding);
        _middle = _left + (_width / 2);
    }

    /// <summary>The image.</summary>
    /// <param name="title">What stands above the boxes.</param>
    /// <param name="boxes">The boxes.</param>
    public static string Of(string title, IReadOnlyList<Box> boxes) => new Svg(boxes).Draw(title);

    private string Draw(string title)
    {
        var lanes = Lanes();
        var width = Math.Max(
            Margin + _width + (LaneWidth * (lanes.Values.DefaultIfEmpty(-1).Max() + 1)) + (2 * Margin),
            (int)(title.Length * CharacterWidth * 1.15) + (2 * Margin));
        var height = _bottom[^1] + Margin;
        Write($"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" """);
        Write($"""font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="11.5" """);
        Write($"role=\"img\" aria-label=\"{Escaped(title)}\">\n");
        Write($"<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#ffffff\"/>\n");
        Write($"""<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">""");
        Write($"<path d=\"M0 0.5 L7.5 4 L0 7.5 z\" fill=\"{Shade.Line}\"/></marker></defs>\n");
        Write($"<text x=\"{_left}\" y=\"{Margin + 6}\" font-weight=\"bold\" font-size=\"13\" fill=\"#1f2328\">{Escaped(title)}</text>\n");
        foreach (var (from, lane) in lanes)
        {
            Lane(from, lane);
        }

        var most = _boxes.Max(box => box.Parameters);
        for (var place = 0; place < _boxes.Count; place++)
        {
            Straight(place);
            Box(place, Shade.Of(_boxes[place].Parameters, most));
        }

        return _text.Append("</svg>\n").ToString();
    }

    /// <summary>The lane of each box whose value is not only read by the next one: the longer it is open, the further out.</summary>
    private SortedDictionary<int, int> Lanes()
    {
        var last = new SortedDictionary<int, int>();
        for (var place = 0; place < _boxes.Count; place++)
        {
            foreach (var (from, _) in _boxes[place].Reads.Where(read => read.From != place - 1))
            {
                last[from] = place;
            }
        }

        var lanes = new SortedDictionary<int, int>();
        foreach (var (from, to) in last.OrderBy(open => open.Value - open.Key))
        {
            lanes[from] = lanes
                .Where(other => other.Key < to && from < last[other.Key])
                .Select(other => other.Value + 1)
                .DefaultIfEmpty(0)
                .Max();
        }

        return lanes;
    }

    /// <summary>The line of a value in its lane, with an arrow into each box that reads it.</summary>
    private void Lane(int from, int lane)
    {
        var right = _left + _width;
        var x = right + (LaneWidth * (lane + 1));
        var start = _bottom[from] - Padding;
        foreach (var place in Enumerable.Range(from + 2, Math.Max(0, _boxes.Count - from - 2)))
        {
            if (_boxes[place].Reads.Exists(read => read.From == from))
            {
                var end = _top[place] + Padding;
                Write($"<path d=\"M{right} {start} H{x - 5} Q{x} {start} {x} {start + 5} ");
                Write($"V{end - 5} Q{x} {end} {x - 5} {end} H{right + 1}\" ");
                Write($"fill=\"none\" stroke=\"{Shade.Line}\" marker-end=\"url(#arrow)\"/>\n");
            }
        }
    }

    /// <summary>The arrow from the box above, with the shape of its value.</summary>
    private void Straight(int place)
    {
        foreach (var (from, shape) in _boxes[place].Reads.Where(read => read.From == place - 1))
        {
            Write($"<path d=\"M{_middle} {_bottom[from]} V{_top[place] - 1}\" stroke=\"{Shade.Line}\" marker-end=\"url(#arrow)\"/>\n");
            Write($"<text x=\"{_middle + 8}\" y=\"{_bottom[from] + (Gap / 2) + 4}\" fill=\"{Shade.Line}\">");
            Write($"{Escaped(BoxText.Shape(shape))}</text>\n");
        }
    }

    private void Box(int place, int shade)
    {
        var box = _boxes[place];
        var (top, height) = (_top[place], _bottom[place] - _top[place]);
        var round = box.Kind is BoxKind.Input or BoxKind.Output or BoxKind.Join ? height / 2 : 4;
        var thick = box.Kind == BoxKind.Block ? 2 : 1;
        if (box.Count > 1)
        {
            Rectangle(_left + 4, top + 4, height, round, thick, shade);
        }

        Rectangle(_left, top, height, round, thick, shade);
        var y = top + Padding + 12;
        foreach (var line in BoxText.Lines(box))
        {
            Write($"<text x=\"{_middle}\" y=\"{y}\" text-anchor=\"middle\" fill=\"{Shade.Text(shade)}\">{Escaped(line)}</text>\n");
            y += LineHeight;
        }
    }

    private void Rectangle(int x, int y, int height, int round, int thick, int shade)
    {
        Write($"<rect x=\"{x}\" y=\"{y}\" width=\"{_width}\" height=\"{height}\" rx=\"{round}\" ");
        Write($"fill=\"{Shade.Fill(shade)}\" stroke=\"{Shade.Line}\" stroke-width=\"{thick}\"/>\n");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private void Write(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
