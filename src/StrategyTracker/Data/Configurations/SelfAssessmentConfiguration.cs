using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Data.Configurations;

internal sealed class MeasuredObjectConfiguration : IEntityTypeConfiguration<MeasuredObject>
{
    public void Configure(EntityTypeBuilder<MeasuredObject> builder)
    {
        builder.HasIndex(o => o.Key).IsUnique();
        builder.Property(o => o.Key).HasMaxLength(Limits.Key);
        builder.Property(o => o.Name).HasMaxLength(Limits.Title);
        builder.HasOne(o => o.Body).WithMany().HasForeignKey(o => o.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionSetConfiguration : IEntityTypeConfiguration<QuestionSet>
{
    public void Configure(EntityTypeBuilder<QuestionSet> builder)
    {
        builder.HasIndex(s => s.Key).IsUnique();
        builder.Property(s => s.Key).HasMaxLength(Limits.Key);
        builder.Property(s => s.Name).HasMaxLength(Limits.Title);
        builder.HasOne(s => s.Scale).WithMany().HasForeignKey(s => s.ScaleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(s => s.Versions).WithOne(v => v.QuestionSet).HasForeignKey(v => v.QuestionSetId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(s => s.Latest);
    }
}

internal sealed class QuestionSetVersionConfiguration : IEntityTypeConfiguration<QuestionSetVersion>
{
    public void Configure(EntityTypeBuilder<QuestionSetVersion> builder)
    {
        builder.HasIndex(v => new { v.QuestionSetId, v.Number }).IsUnique();
        builder.HasMany(v => v.Questions).WithOne().HasForeignKey(q => q.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(v => v.InOrder);
    }
}

internal sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.HasIndex(q => new { q.VersionId, q.Key }).IsUnique();
        builder.Property(q => q.Key).HasMaxLength(Limits.Key);
        builder.Property(q => q.Number).HasMaxLength(20);
        builder.HasOne<Principle>().WithMany().HasForeignKey(q => q.PrincipleId).OnDelete(DeleteBehavior.SetNull);
        builder.Ignore(q => q.Wording);
    }
}

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.HasIndex(r => r.Key).IsUnique();
        builder.Property(r => r.Key).HasMaxLength(Limits.Key);
        builder.Property(r => r.Name).HasMaxLength(Limits.Title);
        builder.HasOne(r => r.Version).WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Cycle).WithMany().HasForeignKey(r => r.CycleId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class AnswerSheetConfiguration : IEntityTypeConfiguration<AnswerSheet>
{
    public void Configure(EntityTypeBuilder<AnswerSheet> builder)
    {
        builder.HasIndex(s => new { s.RoundId, s.ObjectId }).IsUnique();
        builder.Property(s => s.HandedInBy).HasMaxLength(Limits.Title);
        builder.HasOne(s => s.Round).WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(s => s.Measured).WithMany().HasForeignKey(s => s.ObjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Body).WithMany().HasForeignKey(s => s.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Answers).WithOne().HasForeignKey(a => a.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Proposals).WithOne().HasForeignKey(p => p.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(s => s.IsHandedIn);
        builder.Ignore(s => s.IsAnswered);
    }
}

internal sealed class SheetAnswerConfiguration : IEntityTypeConfiguration<SheetAnswer>
{
    public void Configure(EntityTypeBuilder<SheetAnswer> builder)
    {
        builder.HasIndex(a => new { a.SheetId, a.QuestionId }).IsUnique();
        builder.Property(a => a.SavedBy).HasMaxLength(Limits.Title);
        builder.HasOne<Question>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(a => a.Given);
        builder.Ignore(a => a.IsBlank);
    }
}

internal sealed class ImprovementProposalConfiguration : IEntityTypeConfiguration<ImprovementProposal>
{
    public void Configure(EntityTypeBuilder<ImprovementProposal> builder)
    {
        builder.HasIndex(p => new { p.SheetId, p.QuestionId }).IsUnique();
        builder.Property(p => p.Title).HasMaxLength(Limits.Title);
        builder.Property(p => p.ProposedBy).HasMaxLength(Limits.Title);
        builder.HasOne<Question>().WithMany().HasForeignKey(p => p.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Activity>().WithMany().HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.SetNull);
        builder.Ignore(p => p.State);
    }
}
