using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PublicContact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "CoatOfArms",
                table: "Installations",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactAddress",
                table: "Installations",
                type: "TEXT",
                maxLength: 254,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CoatOfArms",
                table: "Installations");

            migrationBuilder.DropColumn(
                name: "ContactAddress",
                table: "Installations");
        }
    }
}
