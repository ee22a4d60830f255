/** Fields for something of the reader’s own, and what sends it; a script answers it. */
export interface OwnLine {
  fields: readonly { name: string; label: string; placeholder: string }[];
  press: string;
}

export const ownLine = ({ fields, press }: OwnLine) => (
  <form class="own-line" data-own-line>
    {fields.map(({ name, label, placeholder }) => (
      <label>
        <span>{label}</span>
        <input name={name} maxlength={200} placeholder={placeholder} autocomplete="off" />
      </label>
    ))}
    <button type="submit" disabled>
      {press}
    </button>
    <p class="cap" role="status" data-own-said></p>
  </form>
);
