using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data.Configurations;

internal sealed class FollowUpCycleConfiguration : IEntityTypeConfiguration<FollowUpCycle>
{
    private static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static readonly ValueComparer<IReadOnlyList<ChapterIntroduction>?> SameWords = new(
        (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), words => words == null ? 0 : words.Count);

    public void Configure(EntityTypeBuilder<FollowUpCycle> builder)
    {
        builder.HasIndex(c => c.Key).IsUnique();
        builder.Property(c => c.Key).HasMaxLength(Limits.Key);
        builder.Property(c => c.Name).HasMaxLength(Limits.Title);
        builder.HasOne(c => c.Programme).WithMany().HasForeignKey(c => c.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Plans).WithOne().HasForeignKey(p => p.CycleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Bodies).WithOne().HasForeignKey(p => p.CycleId).OnDelete(DeleteBehavior.Cascade);
        builder.PrimitiveCollection(c => c.ReportParts);
        builder.Property(c => c.ReportIntroductions).HasConversion(
            words => JsonSerializer.Serialize(words, AsJson), text => JsonSerializer.Deserialize<IReadOnlyList<ChapterIntroduction>>(text, AsJson), SameWords);
        builder.PrimitiveCollection(c => c.RequiredFields);
        builder.PrimitiveCollection(c => c.FieldsNotAsked);
        builder.Ignore(c => c.Asks);
        builder.Ignore(c => c.Composition);
    }
}

internal sealed class AskingDefaultConfiguration : IEntityTypeConfiguration<AskingDefault>
{
    public void Configure(EntityTypeBuilder<AskingDefault> builder)
    {
        builder.HasIndex(d => d.DocumentTypeId).IsUnique();
        builder.HasOne(d => d.DocumentType).WithMany().HasForeignKey(d => d.DocumentTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.PrimitiveCollection(d => d.RequiredFields);
        builder.PrimitiveCollection(d => d.FieldsNotAsked);
        builder.Ignore(d => d.Asks);
    }
}

internal sealed class ReportStandardConfiguration : IEntityTypeConfiguration<ReportStandard>
{
    private static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true,
    };

    private static readonly ValueComparer<ReportComposition> Same = new(
        (a, b) => a == b || (a != null && b != null && a.IsSameAs(b)), composition => composition.Parts.Count);

    public void Configure(EntityTypeBuilder<ReportStandard> builder)
    {
        builder.HasIndex(s => s.TypeId).IsUnique();
        builder.HasOne(s => s.Type).WithMany().HasForeignKey(s => s.TypeId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(s => s.Composition).HasConversion(
            composition => JsonSerializer.Serialize(composition, AsJson), text => JsonSerializer.Deserialize<ReportComposition>(text, AsJson)!, Same);
    }
}

internal sealed class CyclePlanConfiguration : IEntityTypeConfiguration<CyclePlan>
{
    public void Configure(EntityTypeBuilder<CyclePlan> builder)
    {
        builder.HasKey(p => new { p.CycleId, p.DocumentId });
        builder.HasOne(p => p.Document).WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CycleBodyConfiguration : IEntityTypeConfiguration<CycleBody>
{
    public void Configure(EntityTypeBuilder<CycleBody> builder)
    {
        builder.HasKey(b => new { b.CycleId, b.BodyId });
        builder.HasOne(b => b.Body).WithMany().HasForeignKey(b => b.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProgressReportConfiguration : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.HasIndex(r => new { r.CycleId, r.BodyId }).IsUnique();
        builder.Property(r => r.SubmittedBy).HasMaxLength(Limits.Title);
        builder.Property(r => r.ApprovedBy).HasMaxLength(Limits.Title);
        builder.Property(r => r.DecisionParagraph).HasMaxLength(20);
        builder.Property(r => r.DecisionRegistrationNumber).HasMaxLength(60);
        builder.HasOne(r => r.Cycle).WithMany().HasForeignKey(r => r.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Body).WithMany().HasForeignKey(r => r.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Entries).WithOne().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ProgressEntryConfiguration : IEntityTypeConfiguration<ProgressEntry>
{
    public void Configure(EntityTypeBuilder<ProgressEntry> builder)
    {
        builder.HasIndex(e => new { e.ReportId, e.ActivityId }).IsUnique();
        builder.HasIndex(e => e.ActivityId);
        builder.Property(e => e.SavedBy).HasMaxLength(Limits.Title);
        builder.Property(e => e.UnchangedBy).HasMaxLength(Limits.Title);
        builder.Property(e => e.Benefit).HasDefaultValue(BenefitKind.Unknown);
        builder.Property(e => e.ReturnSettledBy).HasMaxLength(Limits.Title);
        builder.HasOne(e => e.Activity).WithMany().HasForeignKey(e => e.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.HasIndex(a => new { a.CycleId, a.TargetAreaId, a.GoalId }).IsUnique();
        builder.Property(a => a.Sentence).HasMaxLength(Limits.Title);
        builder.HasOne(a => a.Cycle).WithMany().HasForeignKey(a => a.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.TargetArea).WithMany().HasForeignKey(a => a.TargetAreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Goal).WithMany().HasForeignKey(a => a.GoalId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(a => a.IsOfProgramme);
    }
}

internal sealed class CouncilReportConfiguration : IEntityTypeConfiguration<CouncilReport>
{
    public void Configure(EntityTypeBuilder<CouncilReport> builder)
    {
        builder.HasIndex(r => new { r.CycleId, r.Version }).IsUnique();
        // Reports frozen before there were versions are the first of their cycle.
        builder.Property(r => r.Version).HasDefaultValue(1);
        builder.Property(r => r.Checksum).HasMaxLength(64);
        builder.Property(r => r.FrozenBy).HasMaxLength(Limits.Title);
        builder.Property(r => r.RegistrationNumber).HasMaxLength(60);
        builder.HasOne(r => r.Cycle).WithMany().HasForeignKey(r => r.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Decisions).WithOne().HasForeignKey("CouncilReportId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Addenda).WithOne().HasForeignKey("CouncilReportId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(r => r.IsUntouched);
        builder.Ignore(r => r.IsReferredBack);
        builder.Ignore(r => r.IsDecided);
    }
}

internal sealed class ReportAddendumConfiguration : IEntityTypeConfiguration<ReportAddendum>
{
    public void Configure(EntityTypeBuilder<ReportAddendum> builder)
    {
        builder.Property(a => a.RegistrationNumber).HasMaxLength(60);
        builder.Property(a => a.By).HasMaxLength(Limits.Title);
    }
}
