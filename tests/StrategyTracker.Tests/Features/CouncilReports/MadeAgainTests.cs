using System.Text;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.Administration;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Features.FollowUp.Assessing;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Printing;
using StrategyTracker.Tests.Features.FollowUp;
using StrategyTracker.Tests.Printing;

namespace StrategyTracker.Tests.Features.CouncilReports;

/// <summary>A report that is made again when everything that it was made of is called, counted and judged something else.</summary>
public sealed class MadeAgainTests : FollowUpScene
{
    private const string Key = "uppfoljning-2026";

    private static readonly CouncilReportPrinter printer = new(new ReportHtml(), PdfTools.Printer());

    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly Body municipality = An.Body("Exempelstad", BodyKind.Municipality);

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        var indicator = new Indicator("oppna-data", "Öppna datamängder", Programme.Id);
        indicator.Place(Programme.Id, Area.Id, null);
        indicator.Describe(indicator.Name, "antal", GoodDirection.Up, null, "Datakatalogen", null, 0);
        indicator.Record(new(IndicatorValueKind.Outcome, 2026, null, 42, null, null));
        await SaveAsync(council, municipality, indicator);
        (await DressAsync("#0b4f5c", "M0 0h1v1z")).ShouldBeTrue();
        await SubmitAllAsync();
        await JudgeAsync();
        (await As<SaveAssessmentField>(Actors.Strategist).RunAsync(
            new() { CycleKey = "uppfoljning-2025", TargetAreaId = Area.Id, Field = AssessmentField.Sentence, Text = "Nej: ingenting finns." }, Cancel)).Succeeded.ShouldBeTrue();
        foreach (var cycle in new[] { "uppfoljning-2025", Key })
        {
            (await As<FreezeCycle>(Actors.Strategist).RunAsync(new() { CycleKey = cycle }, Cancel)).Succeeded.ShouldBeTrue();
        }

        (await As<AddReportAddendum>(Actors.Strategist).RunAsync(new() { CycleKey = Key, Text = "Sidan 4: 12, inte 13.", Reason = "Räknefel." }, Cancel)).Succeeded.ShouldBeTrue();
        (await As<RegisterReportDecision>(Actors.Strategist).RunAsync(
            new() { CycleKey = Key, Outcome = DecisionOutcome.Noted, BodyId = council.Id, Date = Today, Paragraph = "57" }, Cancel)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_the_same_to_the_byte_and_each_word_stands_in_its_place_on_paper()
    {
        var first = await MakeAsync();
        Encoding.UTF8.GetString(first[ReportFormat.Html]).ShouldSatisfyAllConditions(
            h => h.ShouldContain("Öppna väntetider"), h => h.ShouldContain("Sidan 4: 12, inte 13."), h => h.ShouldContain("Öppna datamängder"), h => h.ShouldContain("data:image/svg"));
        var paper = await PrintAsync();

        (await ChangeEverythingAsync()).ShouldBeGreaterThan(40);
        (await DressAsync("#5b1a1a", "M0 0h2v2z")).ShouldBeTrue();
        Clock.Move(TimeSpan.FromDays(3653));

        var again = await MakeAsync();
        foreach (var (format, content) in first)
        {
            again[format].SequenceEqual(content).ShouldBeTrue($"{format}");
        }

        (await PrintAsync()).ShouldBe(paper);
        (await ViewAsync()).IsUntouched.ShouldBeTrue();
    }

    private async Task<Dictionary<ReportFormat, byte[]>> MakeAsync()
    {
        var view = await ViewAsync();
        var files = new Dictionary<ReportFormat, byte[]>();
        foreach (var format in new[] { ReportFormat.Html, ReportFormat.Json })
        {
            files[format] = await printer.ToFileAsync(view.Report, view.Imprint, "sv", format);
        }

        return files;
    }

    /// <summary>Every word of every page and where it stands. The bytes of a printed file are Chromium's, who does not always order its parts alike.</summary>
    private async Task<string> PrintAsync()
    {
        var view = await ViewAsync();
        var printed = (await printer.ToPdfAsync(view.Report, view.Imprint, "sv", Cancel)).ShouldBeOfType<PrintedPdf>();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.pdf");
        await File.WriteAllBytesAsync(file, printed.Content, Cancel);
        try
        {
            var words = PdfTools.Run("pdftotext", "-bbox", file, "-");
            words.ShouldContain(">väntetider<");
            return words[words.IndexOf("<body>", StringComparison.Ordinal)..];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Read anew, past what a running program has kept.</summary>
    private async Task<CouncilReportView> ViewAsync()
    {
        using var reports = new FrozenReports();
        var queries = new CouncilReportQueries(As<IDbContextFactory<StrategyDb>>(Actor.Anonymous), As<CurrentActor>(Actor.Anonymous), reports, Clock);
        return (await queries.GetAsync(Key, false, Cancel))!;
    }

    private async Task<bool> DressAsync(string colour, string path) =>
        (await As<ChangeSettings>(Actors.Administrator).RunAsync(new() { HomeMunicipalityId = municipality.Id, AccentColour = colour }, Cancel)).Succeeded
        && (await As<ChangeCoatOfArms>(Actors.Administrator).RunAsync(
            new(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg'><path d='{path}'/></svg>")), Cancel)).Succeeded;

    /// <summary>Gives every name, text, figure and judgement in the database another value; what was frozen, decided and added stays, and so do keys.</summary>
    /// <returns>How many values were changed.</returns>
    private async Task<int> ChangeEverythingAsync()
    {
        await using var db = Db();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType.Namespace!.StartsWith("StrategyTracker.Domain", StringComparison.Ordinal)))
        {
            foreach (var _ in (IEnumerable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!)
            {
            }
        }

        var changed = 0;
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not CouncilReport and not ReportAddendum and not Decision).ToList())
        {
            foreach (var property in entry.Properties.Where(p => !p.Metadata.IsKey() && !p.Metadata.IsForeignKey() && !p.Metadata.IsConcurrencyToken && p.Metadata.Name != "Key"))
            {
                object? other = property.CurrentValue switch
                {
                    string text when property.Metadata.GetValueConverter() is null => Shortened($"Annat {text}", property.Metadata.GetMaxLength()),
                    double figure => figure + 1,
                    AssessmentLevel level => level is AssessmentLevel.Reached ? AssessmentLevel.NotReached : AssessmentLevel.Reached,
                    Direction direction => direction is Direction.Worse ? Direction.Better : Direction.Worse,
                    ScheduleStatus schedule => schedule is ScheduleStatus.Late ? ScheduleStatus.OnTime : ScheduleStatus.Late,
                    _ => null,
                };
                if (other is not null)
                {
                    property.CurrentValue = other;
                    changed++;
                }
            }
        }

        await db.SaveChangesAsync(Cancel);
        return changed;
    }

    private static string Shortened(string text, int? most) => most is { } length && text.Length > length ? text[..length] : text;
}
