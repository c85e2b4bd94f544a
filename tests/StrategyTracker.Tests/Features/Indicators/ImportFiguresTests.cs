using System.Text;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Indicators;
using StrategyTracker.Features.Indicators.Importing;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Tests.Features.Activities;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Indicators;

/// <summary>Figures come in by file: told row by row before anything is saved, and then all or nothing.</summary>
public sealed class ImportFiguresTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override async Task ArrangeAsync()
    {
        await SaveAsync(scene.All);
        await AddAsync("Trygga", "N15030", ("2024", "61"), ("2025", "66"));
        await AddAsync("Samtal", null, ("2025", "841"));
    }

    [Fact]
    public async Task A_rehearsal_tells_what_each_row_does_and_saves_nothing()
    {
        var told = await RunAsync("Nyckeltal;År;Kön;Värde\nTrygga;2024;T;61\nTrygga;2025;T;66,4\nTrygga;2025;K;68\nSamtal;2026;;", isRehearsal: true);

        told.Outcome.Succeeded.ShouldBeTrue();
        told.Lines.Select(l => (l.Number, l.Fate, l.From, l.To, l.Of)).ShouldBe(
        [
            (2, FigureFate.Unchanged, "61", "61", null), (3, FigureFate.Changed, "66", "66,4", null),
            (4, FigureFate.New, null, "68", "Kvinnor"), (5, FigureFate.PassedOver, null, null, null),
        ]);
        (await FiguresAsync("trygga")).ShouldBe([(2024, null, 61), (2025, null, 66)]);
    }

    [Fact]
    public async Task What_the_rehearsal_showed_is_what_is_saved()
    {
        var file = Read("Nyckeltal;År;Kön;Värde\nTrygga;2025;T;66,4\nTrygga;2025;K;68\nTrygga;2025;M;65");
        var told = await RunAsync(file, isRehearsal: true);

        var saved = await RunAsync(file, isRehearsal: false, told.Lines);

        saved.Outcome.Succeeded.ShouldBeTrue();
        (await FiguresAsync("trygga")).ShouldBe([(2024, null, 61), (2025, null, 66.4), (2025, Gender.Women, 68), (2025, Gender.Men, 65)]);
        (await RunAsync(file, isRehearsal: true)).Lines.ShouldAllBe(l => l.Fate == FigureFate.Unchanged);
    }

    [Fact]
    public async Task One_refused_row_keeps_all_from_being_saved()
    {
        var refused = await RunAsync(
            "Nyckeltal;År;Kön;Organ;Värde\nTrygga;2026;;;70\nTryga;2026;;;70\nTrygga;tjugo;;;70\nTrygga;2026;X;;70\nTrygga;2026;;Ingen nämnd;70\nTrygga;2026;;;1.234,5\nTrygga;1812;;;7", isRehearsal: false);

        refused.Outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.IndicatorFileIsRefused);
        refused.Lines.Select(l => l.Fate).ShouldBe([FigureFate.New, .. Enumerable.Repeat(FigureFate.Refused, 6)]);
        refused.Lines.Skip(1).ShouldAllBe(l => l.Why != null && l.Why.Length > 0);
        (await FiguresAsync("trygga")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_rows_abfiguresthe_same_thing_must_agree()
    {
        (await RunAsync("Nyckeltal;År;Värde\nTrygga;2026;70\nTrygga;2026;70,0", isRehearsal: true)).Lines.Select(l => l.Fate).ShouldBe([FigureFate.New, FigureFate.PassedOver]);
        (await RunAsync("Nyckeltal;År;Värde\nTrygga;2026;70\nTrygga;2026;71", isRehearsal: true)).Lines.Select(l => l.Fate).ShouldBe([FigureFate.New, FigureFate.Refused]);
    }

    [Fact]
    public async Task What_somebody_has_written_since_the_rehearsal_is_not_written_over()
    {
        var file = Read("Nyckeltal;År;Värde\nTrygga;2025;70");
        var told = await RunAsync(file, isRehearsal: true);
        await RunAsync(Read("Nyckeltal;År;Värde\nTrygga;2025;69"), isRehearsal: false);

        var refused = await RunAsync(file, isRehearsal: false, told.Lines);

        refused.Outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.IndicatorsHaveChangedSince);
        refused.Lines.ShouldHaveSingleItem().From.ShouldBe("69");
        (await FiguresAsync("trygga")).ShouldContain((2025, null, 69));
    }

    [Fact]
    public async Task A_file_from_Kolada_finds_its_indicators_by_id_and_our_rows_among_the_others()
    {
        const string kolada = "Utskrift från Kolada;;;;;;\nkpi;kpi_title;municipality_id;municipality;period;gender;value\n"
            + "N15030;Trygga invånare;9999;Exempelstad;2026;T;70.25\nN15030;Trygga invånare;9999;Exempelstad;2026;K;72.5\nN15030;Trygga invånare;9999;Exempelstad;2026;M;68\n"
            + "N15030;Trygga invånare;1980;Västerås;2026;T;71\nN00941;Något annat;9999;Exempelstad;2026;T;5\nN15030;Trygga invånare;9999;Exempelstad;2027;T;\n";
        var file = Read(kolada);
        file.Municipalities.ShouldBe(["Exempelstad (9999)", "Västerås (1980)"]);

        var saved = await RunAsync(file, isRehearsal: false, municipality: "Exempelstad (9999)");

        saved.Outcome.Succeeded.ShouldBeTrue();
        saved.Lines.Select(l => l.Fate).ShouldBe(
            [FigureFate.New, FigureFate.New, FigureFate.New, FigureFate.PassedOver, FigureFate.PassedOver, FigureFate.PassedOver]);
        (await FiguresAsync("trygga")).Where(f => f.Year == 2026).ShouldBe([(2026, null, 70.25), (2026, Gender.Women, 72.5), (2026, Gender.Men, 68)]);
    }

    [Fact]
    public async Task A_workbook_from_Kolada_is_read_like_its_text()
    {
        using var writer = new WorkbookWriter("Kolada");
        var file = writer.AddTable<(string Kpi, string Municipality, int Year, string Gender, double Value)>(
            "Kolada",
            [new("Nyckeltal (id)", r => r.Kpi), new("Kommun", r => r.Municipality), new("År", r => r.Year), new("Kön", r => r.Gender), new("Värde", r => r.Value)],
            [("N15030", "Exempelstad", 2026, "T", 70.25), ("N15030", "Exempelstad", 2026, "Kvinnor", 72.5)]).ToFile();

        var saved = await RunAsync(FigureFile.Read(file).File!, isRehearsal: false, municipality: "Exempelstad");

        saved.Lines.Select(l => (l.Fate, l.To)).ShouldBe([(FigureFate.New, "70,25"), (FigureFate.New, "72,5")]);
    }

    [Fact]
    public async Task Years_beside_each_other_are_rows_below_each_other()
    {
        var told = await RunAsync("Nyckeltal;2024;2025;2026\nTrygga;61;67;..\nSamtal;;841;900", isRehearsal: true);

        told.Lines.Select(l => (l.Indicator, l.Year, l.Fate)).ShouldBe(
        [
            ("Trygga", "2024", FigureFate.Unchanged), ("Trygga", "2025", FigureFate.Changed), ("Trygga", "2026", FigureFate.PassedOver),
            ("Samtal", "2024", FigureFate.PassedOver), ("Samtal", "2025", FigureFate.Unchanged), ("Samtal", "2026", FigureFate.New),
        ]);
    }

    [Fact]
    public async Task All_figures_as_a_workbook_come_in_again_unchanged()
    {
        await RunAsync(
            "Nyckel;Slag;År;Organ;Kön;Värde;Om det saknas;Anmärkning\ntrygga;Mål;2027;;;75;;\ntrygga;Utfall;2026;;;;Kommer senare;Väntas i mars\ntrygga;Utfall;2025;;Män;64,25;;\ntrygga;;2025;"
            + scene.Committees[0].Name + ";;60;;", isRehearsal: false);
        var figures = await As<IndicatorQueries>(Actors.Strategist).FiguresAsync(Cancel);
        figures.Count.ShouldBe(7);

        var back = await RunAsync(FigureFile.Read(FigureWorkbook.Write(figures)).File!, isRehearsal: false);

        back.Lines.Select(l => l.Fate).ShouldBe(Enumerable.Repeat(FigureFate.Unchanged, 7));
    }

    [Fact]
    public async Task A_table_from_Kolada_with_the_years_beside_each_other_finds_the_id_in_the_name_and_the_gender_in_its_column()
    {
        const string table = "Trygghet, Kolada 2026-11-20;;;;;\nKommun;Nyckeltal;Kön;2025;2026\n"
            + "Exempelstad;Invånare som känner sig trygga, andel (%) (N15030);Totalt;66;70,3\nExempelstad;Invånare som känner sig trygga, andel (%) (N15030);Kvinnor;;72,5\n"
            + "Västerås;Invånare som känner sig trygga, andel (%) (N15030);Totalt;71;..";

        var told = await RunAsync(Read(table), isRehearsal: true, municipality: "Exempelstad");
        told.Lines.Select(l => (l.Year, l.Fate)).ShouldBe(
        [
            ("2025", FigureFate.Unchanged), ("2026", FigureFate.New), ("2025", FigureFate.PassedOver), ("2026", FigureFate.New),
            ("2025", FigureFate.PassedOver), ("2026", FigureFate.PassedOver),
        ]);

        var wide = await RunAsync(Read("Nyckeltal;2026 Totalt;2026 Kvinnor;Män 2026\nN15030 Trygga;70;72;68"), isRehearsal: false);
        wide.Outcome.Succeeded.ShouldBeTrue();
        (await FiguresAsync("trygga")).Where(f => f.Year == 2026).ShouldBe([(2026, null, 70), (2026, Gender.Women, 72), (2026, Gender.Men, 68)]);
    }

    [Theory]
    [InlineData("""{"count":2,"next_page":null,"previous_page":null,"values":[VALUES]}""", false)]
    [InlineData("""{"values":[VALUES],"count":2,"next_url":"https://example.org/v3?page=2"}""", true)]
    [InlineData("[VALUES]", false)]
    public async Task An_answer_of_Koladas_interface_saved_as_a_file_is_read_and_says_if_there_is_more(string shell, bool hasMore)
    {
        const string values = """
            {"kpi":"N15030","municipality":"9999","period":2026,"values":[{"count":1,"gender":"T","status":"","value":70.25,"isdeleted":false},{"count":1,"gender":"K","status":"","value":72.5},{"count":1,"gender":"M","status":"Missing","value":null}]},
            {"kpi":"N15030","municipality":"9999","period":"2023","values":[{"count":1,"gender":"T","status":"","value":59,"isdeleted":true}]}
            """;
        var file = Read(shell.Replace("VALUES", values, StringComparison.Ordinal));
        (file.HasMorePages, string.Join(' ', file.Municipalities)).ShouldBe((hasMore, "9999"));

        var saved = await RunAsync(file, isRehearsal: false, municipality: "9999");

        saved.Outcome.Succeeded.ShouldBeTrue();
        saved.Lines.Select(l => (l.Number, l.Year, l.Fate)).ShouldBe(
            [(1, "2026", FigureFate.New), (1, "2026", FigureFate.New), (1, "2026", FigureFate.PassedOver), (2, "2023", FigureFate.PassedOver)]);
        (await FiguresAsync("trygga")).Where(f => f.Year == 2026).ShouldBe([(2026, null, 70.25), (2026, Gender.Women, 72.5)]);
    }

    [Fact]
    public async Task A_mean_of_several_municipalities_is_nobodys_figure_and_a_school_is_not_the_municipality()
    {
        const string mean = """{"values":[{"kpi":"N15030","municipality":"G123559","period":2026,"values":[{"count":12,"gender":"T","status":"","value":68}]}]}""";
        (await RunAsync(Read(mean), isRehearsal: true, municipality: "G123559")).Lines.ShouldHaveSingleItem().Fate.ShouldBe(FigureFate.PassedOver);

        const string school = """{"values":[{"kpi":"N15030","ou":"V15E999900101","period":2026,"values":[{"count":1,"gender":"T","status":"","value":68}]}]}""";
        (await RunAsync(school, isRehearsal: false)).Lines.ShouldHaveSingleItem().Fate.ShouldBe(FigureFate.Refused);
        (await FiguresAsync("trygga")).ShouldNotContain(f => f.Year == 2026);
    }

    [Theory]
    [InlineData("{\"values\":[{\"id\":\"N15030\",\"title\":\"Trygga\"}]}")]
    [InlineData("{\"values\":[{\"kpi\":")]
    [InlineData("{}")]
    [InlineData("{\"values\":{\"kpi\":1}}")]
    [InlineData("[1,2]")]
    public void Json_that_is_cut_off_or_of_something_else_is_refused_in_words(string text) => FigureFile.Read(Encoding.UTF8.GetBytes(text)).Refusal.ShouldNotBeNullOrEmpty();

    [Theory]
    [InlineData("Något;annat\n1;2")]
    [InlineData("")]
    [InlineData("Nyckeltal;Värde\nTrygga;2")]
    public void A_file_withfiguresthe_heads_is_refused_in_words(string text) => FigureFile.Read(Encoding.UTF8.GetBytes(text)).Refusal.ShouldNotBeNullOrEmpty();

    [Fact]
    public void What_is_no_text_and_no_workbook_is_refused_in_words()
    {
        FigureFile.Read([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]).Refusal.ShouldNotBeNullOrEmpty();
        FigureFile.Read([1, 0, 2, 0]).Refusal.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Only_who_edits_plans_reads_figures_in()
    {
        foreach (var actor in new[] { Actor.Anonymous, Actors.Reader, Actors.Coordinator(), Actors.Approver(), Actors.Administrator })
        {
            var refused = await As<ImportFigures>(actor).RunAsync(new ImportFiguresInput { File = Read("Nyckeltal;År;Värde\nTrygga;2026;1") }, Cancel);
            refused.Outcome.Kind.ShouldBe(OutcomeKind.Forbidden);
            refused.Lines.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Number_of_queries_does_not_depend_on_the_number_of_rows()
    {
        var many = "Nyckeltal;År;Värde\n" + string.Join('\n', Enumerable.Range(1920, 100).Select(y => $"Trygga;{y};1"));
        await RunAsync(many, isRehearsal: false);

        (await CountAsync(many)).ShouldBe(await CountAsync("Nyckeltal;År;Värde\nTrygga;1950;1"));

        async Task<int> CountAsync(string text)
        {
            Queries.Reset();
            await RunAsync(text, isRehearsal: true);
            return Queries.Count;
        }
    }

    private async Task AddAsync(string name, string? kolada, params (string Year, string Value)[] outcomes) =>
        await As<SaveIndicator>(Actors.Strategist).RunAsync(
            new SaveIndicatorInput
            {
                Name = name, DocumentId = scene.Programme.Id, KoladaId = kolada, Figures = [.. outcomes.Select(o => new FigureInput { Year = o.Year, Value = o.Value })],
            }, null, Cancel);

    private static FigureFile Read(string text) => FigureFile.Read(Encoding.UTF8.GetBytes(text)).File!;

    private Task<ImportedFigures> RunAsync(string text, bool isRehearsal) => RunAsync(Read(text), isRehearsal);

    private Task<ImportedFigures> RunAsync(FigureFile file, bool isRehearsal, IReadOnlyList<FigureLine>? rehearsed = null, string? municipality = null) =>
        As<ImportFigures>(Actors.Strategist).RunAsync(
            new ImportFiguresInput { File = file, IsRehearsal = isRehearsal, Rehearsed = rehearsed, Municipality = municipality }, Cancel);

    private async Task<List<(int Year, Gender? Gender, double Value)>> FiguresAsync(string key)
    {
        await using var db = Db();
        return [.. (await db.Indicators.Where(i => i.Key == key).SelectMany(i => i.Values).ToListAsync(Cancel))
            .Where(v => v.Kind is IndicatorValueKind.Outcome && v.BodyId is null && v.Value is not null)
            .OrderBy(v => v.Year).ThenBy(v => v.Gender).Select(v => (v.Year, v.Gender, v.Value!.Value))];
    }
}
