using System.Text.RegularExpressions;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Domain.Recognition.Outlines;

/// <summary>A heading as it was recognised.</summary>
/// <param name="Rank">A heading stands under the nearest one before it with a lower rank.</param>
/// <param name="Rest">What of its paragraph is text and not heading.</param>
internal sealed record Heading(Place At, string? Number, string Title, int Rank, Sureness Sureness, ClauseKind? Kind = null, string? Rest = null, string? Word = null);

/// <summary>Tells headings from text: by style, by number, by capitals, by label, and at last by their look.</summary>
internal sealed partial class Headings
{
    private const int Chapter = 10;

    private readonly IReadOnlyList<SourceBlock> _blocks;
    private readonly bool _hasStyles;
    private readonly bool _hasNumbers;
    private readonly bool _hasCapitals;
    private int _depth;
    private bool _inNumbered;
    private Heading? _container;
    private Heading? _last;

    public Headings(IReadOnlyList<SourceBlock> blocks)
    {
        _blocks = blocks;
        _hasStyles = blocks.Count(b => b.Form is BlockForm.Heading) >= 2;
        _hasNumbers = blocks.Count(b => Numbered(b) is { After: null }) >= 2;
        _hasCapitals = blocks.Count(IsInCapitals) >= 2;
    }

    /// <summary>The heading that the block is, or null for text.</summary>
    public Heading? Of(int index)
    {
        var block = _blocks[index];
        var heading = block.Form is BlockForm.Heading ? Styled(block)
            : block.Form is not BlockForm.Paragraph ? null
            : Labelled(block) ?? Ordered(block, index) ?? Capitals(block) ?? ByLook(block, index);
        if (heading is null)
        {
            return null;
        }

        if (heading.Kind is null && !IsDefinedType(heading) && ChapterWords.Contains(heading.Title) && (_container is null || heading.Rank <= _container.Rank))
        {
            _container = heading;
        }
        else if (_container is not null && heading.Rank <= _container.Rank)
        {
            _container = null;
        }

        return _last = heading;
    }

    /// <summary>"handlingsplan" above its definition is no chapter with a plan in it.</summary>
    private static bool IsDefinedType(Heading heading) => Phrase.StartsLow(heading.Title) && TypeWords.IsTypeAlone(heading.Title);

    private Heading Styled(SourceBlock block)
    {
        var (number, title) = NumberOf(block.Text);
        if (ChapterWords.Labelled(block.Text) is { } label)
        {
            return new Heading(block.At, label.Number, label.Title, block.Level * Chapter, Sureness.Sure, label.Kind, Word: label.Word);
        }

        // A page that has run together tells no levels: what is found within a container or a numbered chapter stands under it.
        var rank = block.Level == 2 && block.Sureness is Sureness.Likely && _container is null && !_inNumbered ? Chapter : block.Level * Chapter;
        _inNumbered = rank == Chapter ? block.Number is not null : _inNumbered;
        return new Heading(block.At, block.Number ?? number, title, rank, block.Sureness);
    }

    private Heading? Labelled(SourceBlock block)
    {
        if (ChapterWords.Labelled(block.Text) is not { } label || (block.Text.Length > 200 && !block.Text.Contains(':')))
        {
            return null;
        }

        var parts = Phrase.Sentences(label.Title);
        var above = _last is { Kind: null } last ? last.Rank : Math.Max(Chapter - 4, (_container?.Rank ?? 0) + 0);
        // Areas with numbers of their own after a chapter of goals are beside it, not under it.
        above = label.Kind is ClauseKind.TargetArea && _container is { } chapter && ChapterWords.KindUnder(chapter.Title) is ClauseKind.Goal or ClauseKind.Principle ? chapter.Rank - 1 : above;
        var rank = above + (label.Kind is ClauseKind.TargetArea ? 1 : label.Word == "delmål" ? 3 : 2);
        rank = _last is { Kind: not null } sibling && sibling.Word == label.Word ? sibling.Rank
            : _last is { Kind: ClauseKind.TargetArea } area && label.Kind is not ClauseKind.TargetArea ? area.Rank + 1
            : _last is { Kind: ClauseKind.Goal } goal && label.Word == "delmål" ? goal.Rank + 1
            : _last is { Kind: not null } other ? other.Rank - (label.Kind is ClauseKind.TargetArea && other.Kind is ClauseKind.Goal ? 1 : label.Word != "delmål" && other.Word == "delmål" ? 1 : 0)
            : rank;
        return new Heading(block.At, label.Number, parts[0].TrimEnd('.'), rank, Sureness.Sure, label.Kind, parts.Count > 1 ? string.Join(' ', parts.Skip(1)) : null, label.Word);
    }

    private Heading? Ordered(SourceBlock block, int index)
    {
        if (Numbered(block) is not { } numbered)
        {
            return null;
        }

        var depth = numbered.Number.Count(c => c is '.') + 1;
        if (numbered.After is null)
        {
            if (IsListItem(index, depth))
            {
                return null;
            }

            _depth = depth;
            return new Heading(block.At, numbered.Number, Phrase.FromCapitals(numbered.Title), depth * Chapter, Sureness.Sure);
        }

        // "1. Kommunen ska vara ledande. Syftet är …": a numbered statement, in a chapter of principles or goals.
        return _container is not null && ChapterWords.KindUnder(_container.Title) is { } kind and not ClauseKind.Responsibility
            ? new Heading(block.At, numbered.Number, numbered.Title, _container.Rank + 1, Sureness.Likely, kind, numbered.After)
            : null;
    }

    /// <summary>Numbered lines close upon each other without text between them are a list, unless numbers with points follow.</summary>
    private bool IsListItem(int index, int depth) => depth == 1
        && ((index + 1 < _blocks.Count && !_blocks[index + 1].IsApart && Numbered(_blocks[index + 1]) is { } next && !next.Number.Contains('.'))
            || (!_blocks[index].IsApart && index > 0 && Numbered(_blocks[index - 1]) is not null));

    private Heading? Capitals(SourceBlock block)
    {
        if (!IsInCapitals(block) || _hasStyles)
        {
            return null;
        }

        var title = Phrase.FromCapitals(block.Text.TrimEnd(':'));
        var isChapter = ChapterWords.IsChapter(block.Text) && _depth <= 1 && !_hasNumbers;
        return new Heading(block.At, null, title, _hasNumbers && _depth > 0 && !isChapter ? (_depth * Chapter) + 5 : Chapter, Sureness.Likely);
    }

    private Heading? ByLook(SourceBlock block, int index)
    {
        var text = block.Text.TrimEnd(':');
        var isChapter = ChapterWords.IsChapter(text) && text.Length <= 60;
        var answers = _container is not null && ChapterWords.KindUnder(_container.Title) is ClauseKind.Responsibility && BodyNames.IsBody(text) && Phrase.WordCount(text) <= 5
            && index + 1 < _blocks.Count && !Phrase.EndsSentence(block.Text);
        if (_hasStyles || (!block.IsApart && !answers) || (!isChapter && !answers && !LooksLikeHeading(block, index)))
        {
            return null;
        }

        var isBody = _container is not null && ChapterWords.KindUnder(_container.Title) is ClauseKind.Responsibility;
        var rank = isChapter && (!_hasCapitals || _hasNumbers) ? Chapter
            : _hasNumbers && _depth > 0 ? (_depth * Chapter) + 7
            : _hasCapitals ? Chapter * 2
            // A heading of another look after numbered statements ends their chapter.
            : _last is { Kind: not null } ? Chapter
            : _container is not null && (!isBody || BodyNames.IsBody(text) || BodyNames.IsFunction(text)) ? _container.Rank + 5
            : Chapter;
        var isKnown = isChapter || TypeWords.IsTypeAlone(text) || (isBody && rank > Chapter && BodyNames.IsBody(text));
        return new Heading(block.At, null, text, rank, isKnown ? Sureness.Likely : Sureness.Unsure);
    }

    /// <summary>A short line of its own without an end, before something longer.</summary>
    private bool LooksLikeHeading(SourceBlock block, int index)
    {
        var text = block.Text;
        if (text.Length is < 3 or > 80 || Phrase.WordCount(text) > 10 || text[^1] is '.' or ',' or ';' or ':' or '!' || index + 1 >= _blocks.Count
            || !(char.IsUpper(text[0]) || TypeWords.IsTypeAlone(text) || LowButTitle().IsMatch(text)))
        {
            return false;
        }

        var next = _blocks[index + 1];
        return next.Form is BlockForm.Bullet or BlockForm.Table
            || (!next.IsApart && (Phrase.EndsSentence(next.Text) || next.Text.Length > 60)) || (next.Form is BlockForm.Paragraph && next.Text.Length > Math.Max(60, text.Length));
    }

    private static bool IsInCapitals(SourceBlock block) =>
        block.Form is BlockForm.Paragraph && block.Text.Length is >= 4 and <= 100 && Phrase.IsCapitals(block.Text) && block.Text[^1] is not ('.' or ';') && block.Text.Count(char.IsLetter) >= 4;

    private static (string Number, string Title, string? After)? Numbered(SourceBlock block)
    {
        if (block.Form is not BlockForm.Paragraph || NumberedLine().Match(block.Text) is not { Success: true } match)
        {
            return null;
        }

        var (number, text) = (match.Groups["number"].Value.TrimEnd('.'), match.Groups["title"].Value);
        var isSection = match.Groups["section"].Success;
        if (text.Length <= 110 && text[^1] is not ('.' or ';' or ',') && (char.IsLetter(text[0]) || char.IsDigit(text[0])))
        {
            return (number, text.TrimEnd(':'), null);
        }

        if (isSection || number.Contains('.'))
        {
            return null;
        }

        var cut = Statement().Match(text) is { Success: true } purpose && purpose.Index < 300 ? purpose.Index : Phrase.Sentences(text)[0].Length;
        return (number, text[..cut].Trim().TrimEnd('.'), text[cut..].Trim());
    }

    internal static (string? Number, string Title) NumberOf(string text) =>
        NumberedLine().Match(text) is { Success: true } match ? (match.Groups["number"].Value.TrimEnd('.'), match.Groups["title"].Value) : (null, text);

    [GeneratedRegex(@"^((?<section>Kapitel|Kap\.|Avsnitt|Del)\s|§\s?)?(?<number>\d{1,2}(\.\d{1,2}){0,3}\.?)(\s+kap\.?|\s?§)?[\s:–-]+(?<title>(?!\p{Ll}{1,3}\.)[\p{L}""”\d].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex NumberedLine();

    [GeneratedRegex(@"(?<=\p{Ll})\s(?=(Syftet|Målet|Detta|För att|Därför)\s\p{Ll})", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\p{Ll}-\p{Ll}", RegexOptions.None, 2000)]
    private static partial Regex LowButTitle();
}
