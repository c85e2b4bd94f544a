using System.Text;
using AngleSharp.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>Sets what runs in a line: text, statuses, links. Each paragraph is set by itself, with white space as a browser has it.</summary>
internal sealed class WordLine(WordMarks bookmarks, string language)
{
    private const char Gap = '\u2003';

    /// <summary>The content of one paragraph; empty where there is nothing to say.</summary>
    public IReadOnlyList<OpenXmlElement> Of(IEnumerable<INode> nodes, WordLook look)
    {
        var line = new Setting(bookmarks, language);
        foreach (var node in nodes)
        {
            line.Set(node, look);
        }

        return line.End();
    }

    /// <summary>A mark for each activity, as on the cover: each group in its colour.</summary>
    public IReadOnlyList<OpenXmlElement> Marks(IElement marks) =>
    [
        .. marks.Children.Select(c => WordShapes.GroupOf(c.ClassName)).Where(g => g is not null).GroupBy(g => g!.Value)
            .Select(g => new WordLook { IsSign = true, Size = 30, Colour = WordShapes.InkOf(g.Key.Class) }
                .ToRun(string.Concat(Enumerable.Repeat(g.Key.Sign + "\u2002", g.Count())))),
    ];

    /// <summary>One paragraph as it is being set.</summary>
    private sealed class Setting(WordMarks marks, string language)
    {
        private readonly List<OpenXmlElement> _set = [];
        private readonly StringBuilder _text = new();
        private WordLook _look = new();
        private bool _endsInSpace = true;

        public List<OpenXmlElement> End()
        {
            while (_text.Length > 0 && _text[^1] == ' ')
            {
                _text.Length--;
            }

            Flush();
            return _set;
        }

        public void Set(INode node, WordLook look)
        {
            if (node is IText text)
            {
                Add(text.Data, look);
            }
            else if (node is IElement element && (element.GetAttribute("aria-hidden") != "true" || element.ClassList.Contains("swatch")))
            {
                SetElement(element, Of(element, look));
            }
        }

        private void SetElement(IElement element, WordLook look)
        {
            switch (element.LocalName)
            {
                case "br":
                    Flush();
                    _set.Add(new Run(new Break()));
                    _endsInSpace = true;
                    return;
                case not null when element.HasAttribute("data-page-of"):
                    // Where the link itself is enough: pages are known only once the text stands where it is to stand.
                    return;
                case "svg" when element.ClassList.Contains("swatch"):
                    Swatch(element, look);
                    return;
                case "svg":
                    Add(WordText.Untitled(WordBars.DescriptionOf(element), element.Closest("tr")?.QuerySelector("th")?.TextContent), look);
                    return;
                case "a" when marks.Of(element.GetAttribute("href")?.TrimStart('#')) is var (_, name):
                    Link(element, look, new Hyperlink { Anchor = name, History = true });
                    return;
                case "a" when element.GetAttribute("href") is { } address && address.Contains(':', StringComparison.Ordinal):
                    Outward(element, look, address);
                    return;
                default:
                    break;
            }

            if (!_endsInSpace && element.ClassList.Any(c => c is "run-in" or "change"))
            {
                Add(" ", look);
            }

            var sign = SignOf(element);
            if ((sign is not null || element.ParentElement is { ClassName: "judgement" }) && FollowsElement(element))
            {
                Part();
            }

            if (sign is not null)
            {
                AddAsIs($"{sign}\u00a0", look);
                _endsInSpace = true;
            }

            foreach (var child in element.ChildNodes)
            {
                Set(child, look);
            }

            // A figure above its words, as on the first page, has no space of its own between them.
            if (element.LocalName == "b" && !_endsInSpace && element.NextSibling is IText after && after.Data.Length > 0 && char.IsLetter(after.Data[0]))
            {
                Add(" ", look);
            }
        }

        /// <summary>The paint of a part of a bar, before its word.</summary>
        private void Swatch(IElement drawing, WordLook look)
        {
            if (WordShapes.GroupOf(drawing.QuerySelector("rect")?.ClassName) is not { } group)
            {
                return;
            }

            if (_set.Count > 0 || _text.Length > 0)
            {
                Part();
            }

            AddAsIs($"{WordShapes.SwatchOf(group.Class)}\u00a0", look with { Colour = group.Fill == "FFFFFF" ? WordStyles.Mute : group.Fill });
            _endsInSpace = true;
        }

        private void Link(IElement element, WordLook look, Hyperlink link)
        {
            Flush();
            var outer = _set.ToList();
            _set.Clear();
            foreach (var child in element.ChildNodes)
            {
                Set(child, look);
            }

            Flush();
            var words = _set.ToList();
            _set.Clear();
            _set.AddRange(outer);
            if (words.Count > 0)
            {
                link.Append(words);
                _set.Add(link);
            }
        }

        /// <summary>A link to somewhere else, as a field: it needs nothing beside the text.</summary>
        private void Outward(IElement element, WordLook look, string address)
        {
            Flush();
            _set.AddRange(WordPages.Link(address, (look with { IsLink = true }).ToRun(WordText.Plain(element.TextContent))));
            _endsInSpace = false;
        }

        private void Add(string text, WordLook look)
        {
            if (look != _look)
            {
                Flush();
                _look = look;
            }

            foreach (var letter in text)
            {
                var isSpace = letter is ' ' or '\t' or '\r' or '\n' or '\f';
                if (!isSpace || !_endsInSpace)
                {
                    _text.Append(isSpace ? ' ' : letter);
                }

                _endsInSpace = isSpace;
            }
        }

        /// <summary>A sign in a typeface that has it.</summary>
        private void AddAsIs(string text, WordLook look)
        {
            Flush();
            _look = look with { IsSign = true };
            _text.Append(text);
            Flush();
        }

        /// <summary>Room between two statuses in a row.</summary>
        private void Part()
        {
            while (_text.Length > 0 && _text[^1] == ' ')
            {
                _text.Length--;
            }

            _text.Append(Gap);
            Flush();
            _endsInSpace = true;
        }

        private void Flush()
        {
            if (_text.Length > 0)
            {
                _set.Add(_look.ToRun(_text.ToString()));
                _text.Clear();
            }
        }

        private WordLook Of(IElement element, WordLook look)
        {
            look = look.Within(element);
            return element.GetAttribute("lang") is { } spoken && spoken != language ? look with { Language = spoken } : look;
        }

        private static string? SignOf(IElement element) =>
            WordShapes.SignOf(element.GetAttribute("data-status"))
            ?? (element.LocalName == "span" && WordShapes.GroupOf(element.ClassName) is { } group && element.TextContent.Trim().Length > 0 ? group.Sign : null);

        private bool FollowsElement(IElement element)
        {
            var before = element.PreviousSibling;
            while (before is IText { Data: var data } && string.IsNullOrWhiteSpace(data))
            {
                before = before.PreviousSibling;
            }

            return before is IElement && (_set.Count > 0 || _text.Length > 0);
        }
    }
}
