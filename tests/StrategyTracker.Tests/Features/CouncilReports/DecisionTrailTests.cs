using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.FollowUp.Assessing;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Printing;
using StrategyTracker.Tests.Features.FollowUp;
using StrategyTracker.Tests.Printing;
using StrategyTracker.Verbs.Checks;

namespace StrategyTracker.Tests.Features.CouncilReports;

/// <summary>A report on its way through the executive board and the council, with a referral back on the way.</summary>
public sealed class DecisionTrailTests : FollowUpScene
{
    private const string Key = "uppfoljning-2026";

    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await SaveAsync(council);
        await JudgeAsync();
        (await FreezeAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Report_that_is_referred_back_reopens_as_a_new_version_and_the_frozen_one_stays()
    {
        var first = (await ReadAsync(Actor.Anonymous))!;

        (await RegisterAsync(DecisionOutcome.ReferredBack, "Belys kostnaden.")).Succeeded.ShouldBeTrue();

        var meanwhile = (await ReadAsync(Actor.Anonymous))!;
        meanwhile.IsReopened.ShouldBeTrue();
        meanwhile.Imprint.Checksum.ShouldBe(first.Imprint.Checksum, "everyone still reads the frozen version");
        meanwhile.Imprint.Referral!.Note.ShouldBe("Belys kostnaden.");
        (await ReadAsync(Actors.Strategist))!.Imprint.ShouldSatisfyAllConditions(i => i.IsPreliminary.ShouldBeTrue(), i => i.Version.ShouldBe(2));

        await JudgeAsync("Delvis: kostnaden är belyst.");
        (await FreezeAsync()).ShouldBeTrue();

        var second = (await ReadAsync(Actor.Anonymous))!;
        second.Imprint.Version.ShouldBe(2);
        second.Imprint.Versions.Count.ShouldBe(2);
        second.Imprint.Differences.ShouldContain(d => d.Field == ReportField.Sentence && (string?)d.Now == "Delvis: kostnaden är belyst.");
        var old = (await As<CouncilReportQueries>(Actor.Anonymous).GetAsync(Key, false, new ReportChoice(1), Cancel))!;
        FrozenReportJson.Write(old.Report).ShouldBe(FrozenReportJson.Write(first.Report));
        old.Imprint.Checksum.ShouldBe(first.Imprint.Checksum);
        old.IsUntouched.ShouldBeTrue();
        old.MayRegisterDecision.ShouldBeFalse();
    }

    [Fact]
    public async Task A_version_made_after_a_referral_back_tells_of_the_same_day_as_the_first()
    {
        var first = (await ReadAsync(Actor.Anonymous))!.Report;
        await RegisterAsync(DecisionOutcome.ReferredBack, "Belys kostnaden.");
        Clock.Move(TimeSpan.FromDays(60));

        (await ReadAsync(Actors.Strategist))!.Report.AsOf.ShouldBe(first.AsOf, "as does the preview");
        (await FreezeAsync()).ShouldBeTrue();

        var second = (await ReadAsync(Actor.Anonymous))!;
        second.Imprint.Version.ShouldBe(2);
        second.Report.AsOf.ShouldBe(first.AsOf);
        FrozenReportJson.Write(second.Report).ShouldBe(FrozenReportJson.Write(first), "nothing was judged or answered anew");
    }

    [Fact]
    public async Task Integrity_check_finds_nothing_before_during_and_after_a_referral_back()
    {
        await NothingFoundAsync();
        await RegisterAsync(DecisionOutcome.ReferredBack, "Belys kostnaden.");
        await NothingFoundAsync();
        await FreezeAsync();
        await NothingFoundAsync();
    }

    [Fact]
    public async Task While_a_new_version_is_made_the_list_tells_what_the_council_was_told()
    {
        await RegisterAsync(DecisionOutcome.ReferredBack, "Belys kostnaden.");
        await JudgeAsync("Ett utkast som ingen har sett.");

        var row = (await As<CouncilReportQueries>(Actor.Anonymous).ListAsync(Cancel)).ShouldHaveSingleItem();

        row.IsReopened.ShouldBeTrue();
        (row.Sentence ?? "").ShouldNotContain("utkast");
    }

    [Fact]
    public async Task Version_that_is_not_frozen_is_not_there_for_anyone()
    {
        (await As<CouncilReportQueries>(Actor.Anonymous).GetAsync(Key, false, new ReportChoice(2), Cancel)).ShouldBeNull();
        (await As<CouncilReportQueries>(Actors.Strategist).GetAsync(Key, false, new ReportChoice(0), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Addendum_stands_beside_the_frozen_values_and_needs_the_right_and_a_reason()
    {
        var input = new AddReportAddendumInput { CycleKey = Key, Text = "Sidan 4: 12, inte 13.", Reason = "Räknefel." };

        foreach (var actor in new[] { Actor.Anonymous, Actors.Reader, Coordinator, Actors.Administrator })
        {
            (await As<AddReportAddendum>(actor).RunAsync(input, Cancel)).Succeeded.ShouldBeFalse();
        }

        (await As<AddReportAddendum>(Actors.Strategist).RunAsync(new() { CycleKey = Key, Text = "Utan skäl." }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AddendumNeedsReason);
        (await As<AddReportAddendum>(Actors.Strategist).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();

        var view = (await ReadAsync(Actor.Anonymous))!;
        view.Imprint.Addenda.ShouldHaveSingleItem().Reason.ShouldBe("Räknefel.");
        view.IsUntouched.ShouldBeTrue();
    }

    [Fact]
    public async Task After_the_councils_decision_there_are_only_addenda()
    {
        (await RegisterAsync(DecisionOutcome.Noted, null, "Exempelpartiet.")).Succeeded.ShouldBeTrue();

        (await RegisterAsync(DecisionOutcome.ReferredBack, "Ångrar oss.")).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.CouncilReportIsDecided);
        var view = (await ReadAsync(Actors.Strategist))!;
        (view.MayRegisterDecision, view.MayAddAddendum).ShouldBe((false, true));
        view.Imprint.Decisions.ShouldHaveSingleItem().Reservations.ShouldBe("Exempelpartiet.");
    }

    [Fact]
    public async Task Frozen_report_is_the_same_whatever_is_changed_afterwards()
    {
        (await RegisterAsync(DecisionOutcome.Noted)).Succeeded.ShouldBeTrue();
        var before = await HtmlAsync();
        await using (var db = Db())
        {
            (await db.Bodies.SingleAsync(b => b.Id == council.Id, Cancel)).Describe("Stadsfullmäktige", null, BodyKind.Council, null, null);
            (await db.Bodies.SingleAsync(b => b.Id == Elderly.Id, Cancel)).Describe("Omsorgsnämnden", null, BodyKind.Committee, null, null);
            (await db.Activities.SingleAsync(a => a.Id == Platform.Id, Cancel)).Describe("9.9", "Något helt annat", null, null, null);
            var installation = await db.Installations.SingleOrDefaultAsync(Cancel) ?? db.Installations.Add(new Installation()).Entity;
            installation.AccentColour = "#4a1c5c";
            installation.CoatOfArms = "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray();
            await db.SaveChangesAsync(Cancel);
        }

        (await HtmlAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Preview_and_a_report_frozen_now_wear_the_municipalitys_colour_and_coat_of_arms()
    {
        await using (var db = Db())
        {
            var installation = await db.Installations.SingleOrDefaultAsync(Cancel) ?? db.Installations.Add(new Installation()).Entity;
            installation.AccentColour = "#4a1c5c";
            installation.CoatOfArms = "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray();
            await db.SaveChangesAsync(Cancel);
        }

        (await RegisterAsync(DecisionOutcome.ReferredBack, "Belys kostnaden.")).Succeeded.ShouldBeTrue();
        (await ReadAsync(Actors.Strategist))!.Imprint.Dress!.Colour.ShouldBe("#4a1c5c");
        (await FreezeAsync()).ShouldBeTrue();

        var html = await HtmlAsync();
        html.ShouldContain(":root { --accent: #4a1c5c;");
        html.ShouldContain("src=\"data:image/svg");
    }

    [Fact]
    public async Task Number_of_queries_does_not_depend_on_the_versions()
    {
        await As<CouncilReportQueries>(Actor.Anonymous).ListAsync(Cancel);
        Queries.Reset();
        await ReadAsync(Actor.Anonymous);
        var once = Queries.Count;
        await RegisterAsync(DecisionOutcome.ReferredBack, "Belys kostnaden.");
        await FreezeAsync();
        Queries.Reset();

        await ReadAsync(Actor.Anonymous);

        Queries.Count.ShouldBe(once);
    }

    private async Task NothingFoundAsync()
    {
        await using var db = Db();
        (await FrozenReportCheck.FindAsync(db, Cancel)).ShouldBeEmpty();
    }

    private async Task<string> HtmlAsync()
    {
        var view = (await ReadAsync(Actor.Anonymous))!;
        return await new CouncilReportPrinter(new ReportHtml(), PdfTools.Printer()).ToHtmlAsync(view.Report, view.Imprint, "sv");
    }

    private Task<CouncilReportView?> ReadAsync(Actor actor) => As<CouncilReportQueries>(actor).GetAsync(Key, false, Cancel);

    private async Task<bool> FreezeAsync() =>
        (await As<FreezeCycle>(Actors.Strategist).RunAsync(new() { CycleKey = Key, RegistrationNumber = "KS 2026/00315" }, Cancel)).Succeeded;

    private Task<Outcome> RegisterAsync(DecisionOutcome outcome, string? note = null, string? reservations = null) =>
        As<RegisterReportDecision>(Actors.Strategist).RunAsync(
            new() { CycleKey = Key, Outcome = outcome, BodyId = council.Id, Date = Today, Paragraph = "57", Note = note, Reservations = reservations }, Cancel);
}
