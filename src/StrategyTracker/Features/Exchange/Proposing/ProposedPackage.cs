using System.Globalization;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>Makes an exchange package of a proposal: one document with one edition, and the bodies and the type that it needs.</summary>
public static class ProposedPackage
{
    private const int LongestLabel = 40;
    private const int LongestNumber = 20;
    private const int LongestRegistration = 60;

    /// <param name="proposal">What was found, as a person may have corrected it.</param>
    /// <param name="source">The name of the file, or what the text was.</param>
    /// <param name="known">What the installation has already.</param>
    /// <param name="asDraft">As a draft, though the text says that it was adopted.</param>
    public static Package Of(Proposal proposal, string source, KnownNames known, bool asDraft = false)
    {
        var cover = proposal.Cover;
        var bodies = new ProposedBodies(cover.Municipality?.Value, known);
        var title = Fit.Text(cover.Title?.Value ?? source, Limits.Title);
        var key = ReadableKey.Unique(ReadableKey.From(title), known.DocumentKeys);
        var targets = new ProposedTargets(key, known.PartKeys);
        var clauses = targets.Take(proposal.Clauses, bodies);
        var typeName = cover.TypeName?.Value ?? ProposingTexts.AnyType;
        var type = known.Type(typeName, bodies.MunicipalityKey);
        var document = new DocumentItem
        {
            Key = key,
            Title = title,
            Type = type?.Key ?? ReadableKey.Unique(bodies.KeyWithin(typeName), known.Types.Select(t => t.Key).ToHashSet()),
            Municipality = bodies.MunicipalityKey,
            Owner = cover.Owner is { } owner && BodyNames.KindOf(owner.Value) is not null ? bodies.KeyOf(owner.Value) : null,
            Responsible = Responsible(cover),
            IsReference = cover.IsPublication is not null,
            Note = cover.Replaces is { } replaces ? ProposingTexts.NoteReplaces.With(replaces.Value) : null,
            TargetAreas = targets.Areas,
            Goals = targets.Goals,
            Principles = targets.Principles,
            Editions = [Edition(proposal, clauses, bodies, source, asDraft)],
        };
        var activities = ProposedActivities.Of(proposal, key, bodies, targets, known.PartKeys);
        return new Package
        {
            Format = Package.CurrentFormat,
            Note = ProposingTexts.PackageNote.With(source),
            Bodies = bodies.New,
            DocumentTypes = type is not null ? [] :
            [
                new DocumentTypeItem
                {
                    Key = document.Type, Name = Fit.Text(typeName, Limits.Title), Municipality = bodies.MunicipalityKey, Nature = TypeWords.NatureOf(typeName),
                },
            ],
            Documents = [document],
            Activities = activities,
        };
    }

    /// <summary>Doubts that come only with the package: what it assumes where the text and the installation say nothing.</summary>
    public static IEnumerable<Remark> RemarksOf(Package package) =>
    [
        .. (package.DocumentTypes ?? []).Select(t => new Remark(RemarkKind.Uncertain, RemarkCode.NatureIsAssumed, null, t.Name, t.Nature)),
        .. (package.Documents ?? []).Where(d => d.Key != ReadableKey.From(d.Title)).Select(d => new Remark(RemarkKind.Uncertain, RemarkCode.TitleIsTaken, null, d.Title)),
    ];

    private static string? Responsible(ProposedCover cover) =>
        (cover.Responsible?.Value ?? (cover.Owner is { } owner && BodyNames.KindOf(owner.Value) is null ? owner.Value : null)) is { } function ? Fit.Text(function, Limits.Title) : null;

    private static EditionItem Edition(Proposal proposal, IReadOnlyList<ClauseItem> clauses, ProposedBodies bodies, string source, bool asDraft)
    {
        var cover = proposal.Cover;
        var adopted = asDraft ? [] : cover.Adoptions.Where(a => a.Date is not null && a.Body.Length > 0).ToList();
        var number = cover.RegistrationNumbers is [var only] ? Fit.Text(only.Value, LongestRegistration) : null;
        var adoption = cover.Adoptions is [var first, ..] && (asDraft || adopted.Count == 0)
            ? " " + ProposingTexts.NoteAdopted.With(first.Body, Format.DateAndParagraph(first.Date, first.Paragraph)) : "";
        return new EditionItem
        {
            Label = Label(cover),
            Subtitle = cover.Subtitle is { } subtitle ? Fit.Text(subtitle.Value, Limits.Title) : null,
            Status = adopted.Count > 0 ? EditionStatus.Adopted : cover.IsPublication is not null && !asDraft ? EditionStatus.Published : EditionStatus.Draft,
            ValidFrom = cover.ValidFrom?.Value,
            ValidTo = cover.UntilFurtherNotice is not null ? null : cover.ValidTo?.Value,
            UntilFurtherNotice = cover.UntilFurtherNotice is not null,
            AppliesTo = cover.AppliesTo is { } applies ? Fit.Text(applies.Value, Limits.Title) : null,
            SourceNote = ProposingTexts.SourceNote.With(source) + adoption,
            RegistrationNumbers = [.. cover.RegistrationNumbers.Select(n => new RegistrationNumberItem { Number = Fit.Text(n.Value, LongestRegistration) })],
            Decisions =
            [
                .. adopted.Select(a => new DecisionItem
                {
                    Outcome = DecisionOutcome.Adopted, Body = bodies.KeyOf(a.Body), Date = a.Date!.Value,
                    Paragraph = a.Paragraph is { Length: <= LongestNumber } paragraph ? paragraph : null, RegistrationNumber = number,
                }),
            ],
            ChangeLog = [.. proposal.ChangeLog.Select(c => new ChangeLogItem { Version = Fit.Text(c.Version, LongestLabel), Change = Fit.Text(c.Change, Limits.Title), Date = c.Date })],
            Clauses = clauses,
        };
    }

    /// <summary>The version that the cover names, else the year of the decision or of the first day.</summary>
    private static string Label(ProposedCover cover) =>
        cover.Version?.Value is { Length: > 0 and <= LongestLabel } version ? version
        : (cover.Adoptions.Select(a => a.Date).FirstOrDefault(d => d is not null) ?? cover.ValidFrom?.Value)?.Year.ToString(CultureInfo.InvariantCulture) ?? "1.0";
}
