using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>
/// A document's editions. New ones are added; one under preparation may be written anew; one that is decided does not
/// change, other than that decisions are added to its history and one of them ends it.
/// </summary>
internal sealed class EditionImport(ImportRun run)
{
    private static readonly HashSet<string> History = ["status", "endedOn", "decisions"];

    public void Apply(GoverningDocument document, DocumentItem item, string path)
    {
        foreach (var (edition, at) in ImportRun.WithPaths(item.Editions, $"{path}.editions"))
        {
            if (!run.IsFirst("Edition", $"{document.Key} {edition.Label}", $"{at}.label", FaultCode.ItemIsRepeated))
            {
                continue;
            }

            if (document.Editions.FirstOrDefault(e => e.Label == edition.Label) is { } existing)
            {
                Update(existing, edition, at);
            }
            else
            {
                Add(document, edition, at);
            }
        }
    }

    private void Add(GoverningDocument document, EditionItem item, string path)
    {
        Edition? draft = null;
        if (!run.Faults.Try($"{path}.label", () => draft = document.BeginDraft(item.Label)))
        {
            // What it says is checked all the same.
            draft = new Edition(document.Id, item.Label, document.Editions.Count + 1);
        }

        run.Counts.Created("Edition");
        // A new edition begins as the one before reads; the package tells the whole text.
        Write(draft!, item with { Clauses = item.Clauses ?? [] }, path);
        TakeTheWay(draft!, item, path);
        draft!.TakeOverRectifications((item.Rectifications ?? []).Select(r => new Rectification(
            r.Clause, r.HeadingBefore, r.TextBefore, r.HeadingAfter, r.TextAfter, r.Reason, r.By, r.Date)));
        draft!.TakeOverHistory(item.Status, item.EndedOn, Decisions(item.Decisions, $"{path}.decisions"));
    }

    private void Update(Edition edition, EditionItem item, string path)
    {
        var differences = ItemComparison.Differences(item, DocumentItems.Of(edition, run.Keys)).ToList();
        if (differences.Count == 0)
        {
            run.Counts.Unchanged("Edition");
            return;
        }

        run.Counts.Changed("Edition");
        if (!edition.IsDecided)
        {
            Write(edition, item, path);
            TakeTheWay(edition, item, path);
            TakeHistory(edition, item, path);
        }
        else if (differences.TrueForAll(History.Contains) && GoesOn(edition, item))
        {
            TakeHistory(edition, item, path);
        }
        else
        {
            foreach (var difference in differences)
            {
                run.Faults.Try($"{path}.{difference}", edition.EnsureTextMayChange);
            }
        }
    }

    /// <summary>The package tells the same history, and what came after.</summary>
    private bool GoesOn(Edition edition, EditionItem item) =>
        DocumentItems.Of(edition.Decisions, run.Keys).All(known => item.Decisions?.Contains(known) is not false)
        && (item.Status == edition.Status
            ? item.EndedOn == edition.EndedOn
            : edition.Status is EditionStatus.Adopted && item.Status is EditionStatus.Superseded or EditionStatus.Repealed or EditionStatus.Completed);

    private void TakeHistory(Edition edition, EditionItem item, string path)
    {
        var known = DocumentItems.Of(edition.Decisions, run.Keys);
        var added = (item.Decisions ?? []).Where(d => !known.Contains(d)).ToList();
        edition.TakeOverHistory(item.Status, item.EndedOn, Decisions(added, $"{path}.decisions"));
    }

    /// <summary>Who was asked and answered, and whose decisions are awaited.</summary>
    private void TakeTheWay(Edition edition, EditionItem item, string path)
    {
        if (item.Referrals is not null)
        {
            edition.TakeOverReferral(ImportRun.WithPaths(item.Referrals, $"{path}.referrals").Select(r => Request(r.Item, r.Path)).ToList());
        }

        if (item.AwaitedAdopters is { } awaited)
        {
            edition.TakeOverAwaited(run.IdsOf(run.Keys.Bodies, awaited, $"{path}.awaitedAdopters"));
        }
    }

    private ReferralRequest Request(ReferralItem item, string path)
    {
        var request = new ReferralRequest(run.RequiredIdOf(run.Keys.Bodies, item.Body, $"{path}.body"), item.AskedOn, item.AnswerBy);
        if (item.AnsweredOn is { } day)
        {
            request.Take(item.Answer ?? "", day, item.RegistrationNumber);
        }

        return request;
    }

    private void Write(Edition edition, EditionItem item, string path)
    {
        edition.Describe(item.Title, item.Subtitle, item.AppliesTo, item.SourceNote);
        run.Faults.Try($"{path}.validTo", () => edition.SetValidity(item.ValidFrom, item.ValidTo, item.UntilFurtherNotice));
        if (item.RegistrationNumbers is not null)
        {
            edition.SetRegistrationNumbers([.. ImportRun.WithPaths(item.RegistrationNumbers, $"{path}.registrationNumbers")
                .Select(n => new RegistrationNumber(n.Item.Number, run.IdOf(run.Keys.Bodies, n.Item.Body, $"{n.Path}.body")))]);
        }

        if (item.ChangeLog is not null)
        {
            edition.SetChangeLog(item.ChangeLog.Select((c, i) => new ChangeLogEntry(c.Version, c.Change, c.Date, c.By, i + 1)));
        }

        if (item.Clauses is not null)
        {
            foreach (var root in edition.Clauses.Where(c => c.ParentId is null).ToList())
            {
                edition.RemoveClause(root);
            }

            WriteClauses(edition, null, item.Clauses, $"{path}.clauses");
        }

        if (item.Descents is not null)
        {
            edition.TakeOverDescents(item.Descents.Select(d => new ClauseDescent(d.From, d.To, d.Kind)));
        }
    }

    private void WriteClauses(Edition edition, Clause? parent, IReadOnlyList<ClauseItem>? items, string path)
    {
        foreach (var (item, at) in ImportRun.WithPaths(items, path))
        {
            run.Faults.Add($"{at}.key", ReadableKey.Obstacles(item.Key));
            var bodyId = run.IdOf(run.Keys.Bodies, item.Body, $"{at}.body");
            if (item.Sets is { } sets && run.Keys.TargetAreas.IdOf(sets) is null && run.Keys.Goals.IdOf(sets) is null && run.Keys.Principles.IdOf(sets) is null)
            {
                run.Faults.Add($"{at}.sets", FaultCode.NoSuchKey, KindWords.Of("SetByClause"), sets);
            }

            Clause? clause = null;
            run.Faults.Try($"{at}.key", () => clause = edition.AddClause(item.Key, item.Kind, parent));
            clause?.Write(item.Kind, item.Number, item.Heading, item.Text, bodyId, item.Sets, item.Gap);
            WriteClauses(edition, clause ?? parent, item.Clauses, $"{at}.clauses");
        }
    }

    private List<Decision> Decisions(IReadOnlyList<DecisionItem>? items, string path) => Decisions(run, items, path);

    public static List<Decision> Decisions(ImportRun run, IReadOnlyList<DecisionItem>? items, string path) =>
        [.. ImportRun.WithPaths(items, path).Select(d => Overridden(d.Item, new Decision(
            d.Item.Outcome, run.RequiredIdOf(run.Keys.Bodies, d.Item.Body, $"{d.Path}.body"),
            d.Item.Date, d.Item.Paragraph, d.Item.RegistrationNumber, d.Item.Note, d.Item.Reservations)))];

    private static Decision Overridden(DecisionItem item, Decision decision) =>
        item.OverrideReason is { } reason ? decision.InSpiteOfCompetence(reason, item.OverriddenBy ?? "") : decision;
}
