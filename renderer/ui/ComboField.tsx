import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from './Icon.tsx'

type ComboFieldProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
}

/** One line of text that offers what is there already, and takes what is not. */
export function ComboField({ label, value, options, onChange, hint }: ComboFieldProps) {
  const items = options.map((words) => ({ id: words, words }))
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      defaultItems={items}
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input className="control" />
        <Button>
          <Icon name="down" />
        </Button>
      </div>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <Popover className="popover">
        <ListBox<{ id: string; words: string }> className="options">
          {(item) => <ListBoxItem textValue={item.words}>{item.words}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
