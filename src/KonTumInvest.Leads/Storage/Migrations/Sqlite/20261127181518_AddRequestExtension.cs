using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddRequestExtension : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ExtendedAt",
                table: "leads_data_requests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ExtensionDays",
                table: "leads_data_requests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExtensionReason",
                table: "leads_data_requests",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ExtendedAt",
                table: "leads_data_requests");

            migrationBuilder.DropColumn(
                name: "ExtensionDays",
                table: "leads_data_requests");

            migrationBuilder.DropColumn(
                name: "ExtensionReason",
                table: "leads_data_requests");
        }
    }
}
