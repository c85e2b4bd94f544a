using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Workbooks;

public sealed record ImportProgressInput
{
    public required ProgressSheets Sheets { get; init; }

    /// <summary>The report whose page the workbook is read in from: rows of others are refused. None takes rows of any.</summary>
    public ReportInput? Only { get; init; }

    /// <summary>The workbook wins, knowingly, over what others have written since it was fetched.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Does everything, and then takes all of it back.</summary>
    public bool IsRehearsal { get; init; }
}

/// <summary>What an import has done or would do, row by row, and what stands in its way.</summary>
public sealed record ImportedProgress(
    Outcome Outcome, IReadOnlyList<ChangedRow> Rows, IReadOnlyList<SheetFault> Faults, IReadOnlyList<SheetFault> Contested)
{
    public int Changes => Rows.Sum(r => r.Changes.Count);
}

/// <summary>Reads answers in from a workbook, all or nothing, by the same rules as the page.</summary>
public sealed class ImportProgress(CommandScope scope, TimeProvider clock)
{
    private const int Tries = 4;

    public async Task<ImportedProgress> RunAsync(ImportProgressInput input, CancellationToken cancellationToken)
    {
        // Somebody may save a field on the page in the same moment; then everything is brought together anew.
        var imported = await TryAsync(input, cancellationToken);
        for (var tries = 1; imported.Outcome.Kind is OutcomeKind.ChangedByOther && tries < Tries; tries++)
        {
            imported = await TryAsync(input, cancellationToken);
        }

        return imported;
    }

    private async Task<ImportedProgress> TryAsync(ImportProgressInput input, CancellationToken cancellationToken)
    {
        var log = new ImportLog();
        log.Refuse(input.Sheets.Faults);
        var outcome = await scope.RunAsync(
            input, Right.ReportProgress,
            async (db, actor) =>
            {
                await RefuseOthersAsync(db, input, log, cancellationToken);
                var reports = input.Sheets.Answers.Select(a => a.Key.Report).Concat(input.Sheets.Ticks.Select(t => t.Key.Report)).Distinct();
                foreach (var report in reports.Where(r => input.Only is null || r == input.Only))
                {
                    var hand = await ReportInHand.LoadAsync(db, report, cancellationToken);
                    hand.Report.ObstaclesToWriting(actor, hand.Cycle, clock.Today()).ThrowIfAny();
                    await new ProgressMerge(db, hand, actor, clock.UtcNow(), clock.Today(), log, input.Overwrites).ApplyAsync(
                        [.. input.Sheets.Answers.Where(a => a.Key.Report == report)], [.. input.Sheets.Ticks.Where(t => t.Key.Report == report)], cancellationToken);
                }

                if (log.Faults.Count + log.Contested.Count > 0)
                {
                    throw new RuleBrokenException(new RuleViolation(RuleCode.WorkbookIsRefused, log.Faults.Count + log.Contested.Count));
                }
            },
            cancellationToken, keep: !input.IsRehearsal);
        return new ImportedProgress(outcome, log.Rows, log.Faults, log.Contested);
    }

    private static async Task RefuseOthersAsync(StrategyDb db, ImportProgressInput input, ImportLog log, CancellationToken cancellationToken)
    {
        if (input.Only is not { } only)
        {
            return;
        }

        var others = input.Sheets.Answers.Select(a => (a.Sheet, Address: a.KeyAddress, a.Key)).Concat(input.Sheets.Ticks.Select(t => (t.Sheet, t.Address, t.Key)))
            .Where(row => row.Key.Report != only).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var bodies = others.Select(o => o.Key.Body).ToHashSet();
        var cycles = others.Select(o => o.Key.Cycle).ToHashSet();
        var bodyNames = await db.Bodies.Where(b => bodies.Contains(b.Key)).ToDictionaryAsync(b => b.Key, b => b.Name, cancellationToken);
        var cycleNames = await db.Cycles.Where(c => cycles.Contains(c.Key)).ToDictionaryAsync(c => c.Key, c => c.Name, cancellationToken);
        log.Refuse(others.Select(o => new SheetFault(
            o.Sheet, o.Address,
            WorkbookTexts.RowIsOfAnother.With(bodyNames.GetValueOrDefault(o.Key.Body, o.Key.Body), cycleNames.GetValueOrDefault(o.Key.Cycle, o.Key.Cycle)))));
    }
}
