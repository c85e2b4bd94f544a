using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => m.WrittenAt);
        builder.Property(m => m.Key).HasMaxLength(200);
        builder.Property(m => m.Address).HasMaxLength(256);
        builder.Property(m => m.Subject).HasMaxLength(Limits.Title);
        builder.Property(m => m.WrittenBy).HasMaxLength(Limits.Title);
        builder.Property(m => m.Fault).HasMaxLength(500);
        builder.HasOne(m => m.Account).WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.MessageId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Rounds).WithOne().HasForeignKey(i => i.MessageId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OutboxRoundItemConfiguration : IEntityTypeConfiguration<OutboxRoundItem>
{
    public void Configure(EntityTypeBuilder<OutboxRoundItem> builder)
    {
        builder.HasIndex(i => new { i.RoundId, i.BodyId });
        builder.HasOne(i => i.Round).WithMany().HasForeignKey(i => i.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(i => i.Body).WithMany().HasForeignKey(i => i.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OutboxItemConfiguration : IEntityTypeConfiguration<OutboxItem>
{
    public void Configure(EntityTypeBuilder<OutboxItem> builder)
    {
        builder.HasIndex(i => new { i.CycleId, i.BodyId });
        builder.HasOne(i => i.Cycle).WithMany().HasForeignKey(i => i.CycleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(i => i.Body).WithMany().HasForeignKey(i => i.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}
