using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UndeliveredMails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What came back before counts as it did: from whom was not kept, and periods that were reported stay as they are.
            migrationBuilder.AddColumn<string>(
                name: "ReturnedFrom",
                table: "leads_mails",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UndeliveredAt",
                table: "leads_mails",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ReturnedFrom",
                table: "leads_mails");

            migrationBuilder.DropColumn(
                name: "UndeliveredAt",
                table: "leads_mails");
        }
    }
}
