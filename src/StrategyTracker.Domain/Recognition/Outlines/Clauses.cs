using System.Text.RegularExpressions;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Recognition.Outlines;

/// <summary>Makes clauses of the sections: what kind each is, and where its text goes.</summary>
/// <param name="reading">What has been learnt of the text.</param>
/// <param name="demands">The text can demand something; a publication only tells.</param>
internal sealed partial class Clauses(Reading reading, bool demands)
{
    private List<Unit> UnitsOf(IReadOnlyList<SourceBlock> blocks) =>
        demands ? Units.Of(blocks) : Units.Of(blocks).ConvertAll(u => u with { Kind = ClauseKind.Text, Sureness = Sureness.Sure });

    public IReadOnlyList<ProposedClause> Of(Section root)
    {
        if (root.Sections.Count == 0 && root.Blocks.Count > 0)
        {
            reading.Miss(RemarkCode.NoHeadings);
            return [.. UnitsOf(root.Blocks).SelectMany(AsClauses)];
        }

        return [.. Runs(UnitsOf(root.Blocks)).SelectMany(AsClauses), .. root.Sections.Select(s => Of(s, null))];
    }

    private ProposedClause Of(Section section, ClauseKind? asked)
    {
        var heading = section.Heading!;
        var (kind, sureness) = KindOf(section, asked);
        var under = heading.Kind is null ? ChapterWords.KindUnder(heading.Title) : null;
        var clause = new ProposedClause(kind, heading.At, sureness)
        {
            Number = heading.Number is { Length: <= 20 } ? heading.Number : null,
            Heading = Phrase.Shorten(Phrase.FromCapitals(heading.Title), Limits.Title),
            Body = kind is ClauseKind.Responsibility && BodyNames.IsBody(heading.Title) ? BodyNames.Tidy(heading.Title) : null,
        };
        var parts = section.Sections.ConvertAll(s => Of(s, under));
        if (under is ClauseKind.TargetArea or ClauseKind.Goal or ClauseKind.Principle && section.Sections.Count == 0 && ListUnder(section, under.Value) is { } listed)
        {
            return listed with { Number = clause.Number, Heading = clause.Heading };
        }

        return kind is ClauseKind.Text ? Filled(clause, section.Blocks, parts) : Whole(clause, section, parts);
    }

    private (ClauseKind Kind, Sureness Sureness) KindOf(Section section, ClauseKind? asked)
    {
        var heading = section.Heading!;
        // Goals with numbers of their own under it: what stands between "Mål" and them is an area, and over "delmål" a goal.
        if (asked is ClauseKind.Goal && heading.Kind is null && section.Sections.Exists(s => s.Heading is { Kind: ClauseKind.Goal, Word: not "delmål" }))
        {
            reading.Doubt(RemarkCode.KindIsGuessed, heading.At, heading.Title, ClauseKind.TargetArea);
            return (ClauseKind.TargetArea, Sureness.Unsure);
        }

        if (heading.Kind is { } own)
        {
            return (own, heading.Sureness);
        }

        if (asked is null or ClauseKind.Responsibility)
        {
            return asked is not null && (BodyNames.IsBody(heading.Title) || BodyNames.IsFunction(heading.Title))
                ? (ClauseKind.Responsibility, Sureness.Likely) : (ClauseKind.Text, heading.Sureness);
        }

        if (ChapterWords.IsChapter(heading.Title))
        {
            return (ClauseKind.Text, heading.Sureness);
        }

        var sureness = heading.Sureness is Sureness.Unsure ? Sureness.Unsure : Sureness.Likely;
        if (sureness is Sureness.Unsure)
        {
            reading.Doubt(RemarkCode.KindIsGuessed, heading.At, heading.Title, asked.Value);
        }

        return (asked.Value, sureness);
    }

    /// <summary>A target area, goal, principle or responsibility keeps its text whole.</summary>
    private ProposedClause Whole(ProposedClause clause, Section section, List<ProposedClause> parts)
    {
        var blocks = section.Blocks;
        var achieved = new List<string>();
        if (clause.Kind is ClauseKind.Principle && blocks is [{ Form: BlockForm.Paragraph } only] && Achieved().Match(only.Text) is { Success: true } by)
        {
            achieved = [.. Phrase.Sentences(only.Text[(by.Index + by.Length)..]).Select(s => s.Trim())];
            blocks = [only with { Text = only.Text[..(by.Index + by.Length)].Trim() }];
            reading.Doubt(RemarkCode.ListIsSplit, only.At, clause.Heading, achieved.Count);
        }
        else if (clause.Kind is ClauseKind.Principle && blocks.FindIndex(b => Achieved().IsMatch(b.Text)) is var at and >= 0 && blocks.Skip(at + 1).Any(b => b.Form is BlockForm.Bullet))
        {
            achieved = [.. blocks.Skip(at + 1).TakeWhile(b => b.Form is BlockForm.Bullet).Select(b => b.Text)];
            blocks = [.. blocks.Take(at + 1), .. blocks.Skip(at + 1 + achieved.Count)];
        }

        var text = string.Join("\n\n", Units.Of([.. blocks.Where(b => b.Text.Length > 0 || b.Rows.Count > 0)]).Select(u => u.Text));
        return Cut(clause with { Text = text.Length > 0 ? text : null, AchievedBy = achieved, Clauses = parts });
    }

    /// <summary>A list under "Mål" or "Principer" without headings: each item is one.</summary>
    private ProposedClause? ListUnder(Section section, ClauseKind kind)
    {
        var heading = section.Heading!;
        var blocks = section.Blocks;
        var sentences = blocks is [{ Form: BlockForm.Paragraph } only] && Listed().Match(only.Text) is { Success: true } listed && kind is ClauseKind.Goal
            ? SentencesAfter(only, listed) : null;
        if (sentences is null && blocks.Count(b => IsItem(b)) < 2)
        {
            return null;
        }

        var items = sentences ?? [.. blocks.Where(IsItem).Select(b => Item(b, kind))];
        var rest = blocks.Where(b => !IsItem(b)).ToList();
        reading.Doubt(RemarkCode.ListIsSplit, heading.At, heading.Title, items.Count);
        var clause = new ProposedClause(ClauseKind.Text, heading.At, heading.Sureness);
        return sentences is null ? Filled(clause, rest, items) : clause with { Clauses = items };
    }

    private static bool IsItem(SourceBlock block) => block.Form is BlockForm.Bullet || (block.Form is BlockForm.Paragraph && NumberedItem().IsMatch(block.Text));

    private static ProposedClause Item(SourceBlock block, ClauseKind kind)
    {
        var (number, text) = Headings.NumberOf(block.Text);
        var sentences = Phrase.Sentences(text);
        return new ProposedClause(kind, block.At, Sureness.Likely)
        {
            Number = number ?? (block.Number is { Length: <= 20 } ? block.Number : null),
            Heading = Phrase.Shorten(sentences[0].TrimEnd('.'), Limits.Title),
            Text = sentences.Count > 1 || sentences[0].Length > Limits.Title ? Units.Plain(text) : null,
        };
    }

    private static List<ProposedClause> SentencesAfter(SourceBlock block, Match listed) =>
        [.. Phrase.Sentences(block.Text[(listed.Index + listed.Length)..]).Select(s => new ProposedClause(ClauseKind.Goal, block.At, Sureness.Unsure) { Heading = Phrase.Shorten(s.TrimEnd('.'), Limits.Title) })];

    /// <summary>Running text: demands and responsibilities become clauses of their own, and keep their place among the rest.</summary>
    private ProposedClause Filled(ProposedClause clause, IReadOnlyList<SourceBlock> blocks, List<ProposedClause> parts)
    {
        var units = Runs(UnitsOf([.. blocks.SelectMany(GoalsWithin)]));
        if (units is [{ Kind: not ClauseKind.Text } only] && parts.Count == 0)
        {
            return Cut(clause with { Kind = only.Kind, Sureness = only.Sureness, Body = only.Body, Text = only.Text });
        }

        foreach (var place in units.Where(u => u is { IsDivided: true, Kind: ClauseKind.Requirement }).GroupBy(u => u.At))
        {
            reading.Doubt(RemarkCode.ParagraphIsDivided, place.Key, clause.Heading, place.Count());
        }

        var lead = units is [{ Kind: ClauseKind.Text } first, ..] ? first.Text : null;
        return Cut(clause with { Text = lead, Clauses = [.. units.Skip(lead is null ? 0 : 1).SelectMany(AsClauses), .. parts] });
    }

    /// <summary>"Målen är att: … . … ." within a paragraph is a list that has run together.</summary>
    private IEnumerable<SourceBlock> GoalsWithin(SourceBlock block)
    {
        if (block.Form is not BlockForm.Paragraph || !reading.IsCollapsed || Listed().Match(block.Text) is not { Success: true } listed)
        {
            return [block];
        }

        var after = Phrase.Sentences(block.Text[(listed.Index + listed.Length)..]);
        var goals = after.TakeWhile(s => !Back().IsMatch(s) && s.Length < 200).ToList();
        if (goals.Count < 2)
        {
            return [block];
        }

        reading.Doubt(RemarkCode.ListIsSplit, block.At, listed.Value, goals.Count);
        return [block with { Text = block.Text[..(listed.Index + listed.Length)] },
            .. goals.Select(g => block with { Text = GoalMark + g.TrimEnd('.') }),
            .. after.Skip(goals.Count).Any() ? [block with { Text = string.Join(' ', after.Skip(goals.Count)) }] : Array.Empty<SourceBlock>()];
    }

    private const string GoalMark = "\u0001";

    private IEnumerable<ProposedClause> AsClauses(Unit unit) => unit.Text.StartsWith(GoalMark, StringComparison.Ordinal)
        ? [new ProposedClause(ClauseKind.Goal, unit.At, Sureness.Unsure) { Heading = unit.Text[GoalMark.Length..] }]
        : [Cut(new ProposedClause(unit.Kind, unit.At, unit.Sureness) { Text = unit.Text, Body = unit.Body })];

    /// <summary>Text after text is one piece.</summary>
    private static List<Unit> Runs(List<Unit> units)
    {
        var runs = new List<Unit>();
        foreach (var unit in units)
        {
            if (unit.Kind is ClauseKind.Text && runs is [.., { Kind: ClauseKind.Text } last] && !unit.Text.StartsWith(GoalMark, StringComparison.Ordinal) && !last.Text.StartsWith(GoalMark, StringComparison.Ordinal))
            {
                runs[^1] = last with { Text = $"{last.Text}\n\n{unit.Text}" };
            }
            else
            {
                runs.Add(unit);
            }
        }

        return runs;
    }

    /// <summary>A text that is longer than a clause may be goes on in clauses under it.</summary>
    private ProposedClause Cut(ProposedClause clause)
    {
        if (clause.Text is not { Length: > Limits.Text } text)
        {
            return clause;
        }

        var pieces = TextPieces.Of(text, Limits.Text);
        reading.Doubt(RemarkCode.LongTextIsSplit, clause.At, clause.Heading ?? Phrase.Shorten(text, 40), pieces.Count);
        return clause with
        {
            Text = pieces[0],
            Clauses = [.. pieces.Skip(1).Select(p => new ProposedClause(ClauseKind.Text, clause.At, Sureness.Likely) { Text = p }), .. clause.Clauses],
        };
    }

    [GeneratedRegex(@"(?<=^|[.!?]\s)[^.!?:]{0,160}\bgenom( att)?:", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Achieved();

    [GeneratedRegex(@"\b(Målen är att|Målen är|Följande mål gäller):\s*", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(Dessa|Detta|Det|Målen|De) ", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Back();

    [GeneratedRegex(@"^\d{1,2}[.)]\s+\S", RegexOptions.None, 2000)]
    private static partial Regex NumberedItem();
}
